// What a page says when a request of its own finds nobody logged in (499), or nobody at all. The sentences
// are in the page, in its language: templates/frame.html.
const SESSION_ENDED = 499;

function show(id) {
  const notice = document.getElementById(id);
  if (notice) {
    notice.hidden = false;
    notice.scrollIntoView({ block: 'nearest' });
  }
}

document.addEventListener('htmx:beforeSwap', (event) => {
  if (event.detail.xhr.status === SESSION_ENDED) {
    event.detail.shouldSwap = false;
    show('session-ended');
  }
});
document.addEventListener('htmx:sendError', () => show('no-connection'));
document.addEventListener('htmx:timeout', () => show('no-connection'));
