// The extension for server-sent events looks for htmx there, and is imported after this.
import htmx from 'htmx.org';

window.htmx = htmx;
