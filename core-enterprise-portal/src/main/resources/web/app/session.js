// What a page says when a request of its own finds nobody logged in (499), or no service at all. The sentences
// are in the page, in its language: templates/frame.html.
const SESSION_ENDED = 499;

function show(id) {
  const notice = document.getElementById(id);
  if (notice && notice.hidden) {
    notice.hidden = false;
    notice.scrollIntoView({ block: 'nearest' });
  }
}

function hide(id) {
  const notice = document.getElementById(id);
  if (notice) {
    notice.hidden = true;
  }
}

document.addEventListener('htmx:beforeSwap', (event) => {
  const detail = event.detail;
  if (detail.xhr.status === SESSION_ENDED) {
    detail.shouldSwap = false;
    show('session-ended');
  } else if (!detail.boosted && detail.xhr.status >= 400) {
    // a part of a page that looks again by itself stays as it is, and goes on looking
    detail.shouldSwap = false;
    show('no-connection');
  } else if (!detail.boosted) {
    hide('no-connection');
  }
});
document.addEventListener('htmx:sendError', () => show('no-connection'));
document.addEventListener('htmx:timeout', () => show('no-connection'));
