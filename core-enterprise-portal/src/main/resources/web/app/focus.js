// After a page was put in place of another, keyboard and screen reader begin where it has something to say.
document.addEventListener('htmx:afterSettle', (event) => {
  if (event.detail.boosted && event.detail.target === document.body) {
    const start = document.querySelector('#main [role="alert"]:not([hidden])') || document.getElementById('main');
    if (start) {
      start.tabIndex = -1;
      start.focus({ preventScroll: start.id === 'main' });
    }
  }
});
