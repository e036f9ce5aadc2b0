// A part that looks again until what it waits for is over. Then the whole page is another one: its frame, its counts
// and its address too, so it is opened anew. So it is when the page has no such part any more.
document.addEventListener('htmx:beforeSwap', (event) => {
  const { elt, path } = event.detail.requestConfig;
  const selected = elt.getAttribute('hx-select');
  if (!event.detail.shouldSwap || event.detail.boosted || !selected) {
    return;
  }
  const answer = new DOMParser().parseFromString(event.detail.xhr.responseText, 'text/html');
  const part = answer.querySelector(selected);
  if (!part || (elt.hasAttribute('data-awaited') && !part.hasAttribute('data-awaited'))) {
    event.detail.shouldSwap = false;
    window.location.replace(path);
  }
});
