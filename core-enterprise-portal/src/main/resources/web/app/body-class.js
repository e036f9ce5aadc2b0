// A page that htmx puts in place of another keeps the other's body: its class says how the page is laid out.
document.addEventListener('htmx:afterSwap', (event) => {
  if (event.detail.target === document.body) {
    const body = /<body class="([^"]*)"/.exec(event.detail.xhr.responseText);
    document.body.className = body ? body[1] : '';
  }
});
