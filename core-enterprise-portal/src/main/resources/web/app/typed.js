// What somebody typed is kept until the outcome of its form is known, in this tab alone. Where the page says that the
// command never arrived, or that nobody knows, and where the portal failed, the form is filled in again. Files and passwords are not kept.
const PLACE = 'typed';
const FAILED = 500;
const NEVER = ['file', 'password', 'submit', 'button'];

function addressOf(form) {
  return new URL(form.getAttribute('action'), window.location.href).pathname;
}

function person() {
  const shown = document.querySelector('.cf-user');
  return shown ? shown.textContent : '';
}

function isTicked(input) {
  return input.type === 'radio' || input.type === 'checkbox';
}

function keep(form) {
  const fields = [...form.elements]
    .filter((field) => field.name && field.name !== 'csrf-token' && field.name !== 'key' && !NEVER.includes(field.type))
    .map((field) => ({ name: field.name, value: field.value, checked: Boolean(field.checked) }));
  const kept = { action: addressOf(form), person: person(), unsure: false, fields };
  window.sessionStorage.setItem(PLACE, JSON.stringify(kept));
}

function fillIn(form, fields) {
  const inputs = [...form.elements];
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

function look() {
  const text = window.sessionStorage.getItem(PLACE);
  const notice = document.getElementById('notice');
  const isUnsure = Boolean(notice) && notice.hasAttribute('data-typed');
  if (!text || (notice && notice.hasAttribute('data-awaited') && !isUnsure)) {
    return; // nothing is kept, or it is being recorded
  }
  const kept = JSON.parse(text);
  const form = [...document.querySelectorAll('form[method="post"]')].find((each) => addressOf(each) === kept.action);
  const isTheirs = kept.person === person();
  if (isTheirs && form && (isUnsure || kept.unsure)) {
    fillIn(form, kept.fields);
  }
  if (isTheirs && isUnsure) {
    window.sessionStorage.setItem(PLACE, JSON.stringify({ ...kept, unsure: true }));
  } else if (!isTheirs || form || !kept.unsure) {
    window.sessionStorage.removeItem(PLACE); // its outcome is known, or it is back in its form
  }
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.getAttribute('method') === 'post' && form.elements.namedItem('key')) {
    keep(form);
  }
});
document.addEventListener('htmx:afterSettle', (event) => {
  if (event.detail.target !== document.body) {
    return;
  }
  const text = window.sessionStorage.getItem(PLACE);
  if (text && event.detail.xhr.status >= FAILED) {
    window.sessionStorage.setItem(PLACE, JSON.stringify({ ...JSON.parse(text), unsure: true }));
  } else {
    look();
  }
});
window.addEventListener('pageshow', look);
