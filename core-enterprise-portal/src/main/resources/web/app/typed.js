// What somebody typed is kept until the outcome of its form is known, in this tab alone. Where the page says that the
// command never arrived, or that nobody knows, and after the portal itself failed, the form is filled in again. Only for
// the same person, and only in a form about the same thing: hidden fields say what it is about, and are never written.
const PLACE = 'typed';
const FAILED = 500;
const OF_THE_FORM = ['key', 'csrf-token'];
const TYPED_BY_HAND = 'input:not([type="hidden"]):not([type="file"]):not([type="password"]), select, textarea';

function person() {
  const shown = document.querySelector('[data-person]');
  return shown ? shown.dataset.person : '';
}

function addressOf(form) {
  return new URL(form.getAttribute('action'), window.location.href).pathname;
}

// Two forms are about the same if this is equal.
function about(form) {
  const hidden = [...form.querySelectorAll('input[type="hidden"]')].filter((field) => !OF_THE_FORM.includes(field.name));
  return JSON.stringify([person(), addressOf(form), hidden.map((field) => [field.name, field.value])]);
}

function isTicked(field) {
  return field.type === 'radio' || field.type === 'checkbox';
}

function keep(kept) {
  window.sessionStorage.setItem(PLACE, JSON.stringify(kept));
}

function kept() {
  return JSON.parse(window.sessionStorage.getItem(PLACE));
}

function fillIn(form, fields) {
  const inputs = [...form.querySelectorAll(TYPED_BY_HAND)];
  for (const { name, value, checked } of fields) {
    const input = inputs.find((each) => each.name === name && (!isTicked(each) || each.value === value));
    if (input && isTicked(input)) {
      input.checked = checked;
    } else if (input) {
      inputs.splice(inputs.indexOf(input), 1); // the next of this name is another field
      input.value = value;
    }
  }
}

// A command that is gone stays so; of one that nobody knows the outcome will be known.
function look() {
  const typed = kept();
  const notice = document.getElementById('notice');
  const isUnsure = Boolean(notice) && notice.hasAttribute('data-typed');
  const isAwaited = Boolean(notice) && notice.hasAttribute('data-awaited');
  if (!typed || (isAwaited && !isUnsure)) {
    return;
  }
  const form = [...document.querySelectorAll('form[method="post"]')].find((each) => about(each) === typed.about);
  if (form && (isUnsure || typed.lost)) {
    fillIn(form, typed.fields);
  }
  if (isUnsure && !isAwaited) {
    keep({ ...typed, lost: true });
  } else if (!isAwaited && (form || !typed.lost || JSON.parse(typed.about)[0] !== person())) {
    window.sessionStorage.removeItem(PLACE); // its outcome is known, or it is back in its form
  }
}

function lose() {
  if (kept()) {
    keep({ ...kept(), lost: true });
  }
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.getAttribute('method') === 'post' && form.querySelector('input[name="key"]')) {
    const fields = [...form.querySelectorAll(TYPED_BY_HAND)].filter((field) => field.name);
    keep({
      about: about(form),
      lost: false,
      fields: fields.map(({ name, value, checked }) => ({ name, value, checked: Boolean(checked) })),
    });
  }
});
document.addEventListener('htmx:afterSettle', (event) => {
  if (event.detail.target === document.body) {
    if (event.detail.xhr.status >= FAILED) {
      lose();
    } else {
      look();
    }
  }
});
document.addEventListener('htmx:sendError', (event) => event.detail.boosted && lose());
document.addEventListener('htmx:timeout', (event) => event.detail.boosted && lose());
window.addEventListener('pageshow', look);
