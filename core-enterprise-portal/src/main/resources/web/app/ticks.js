// A list to tick: a group's tick is that of all its rows, and the total runs along. Without this the next page adds up.
function grouped(digits) {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

function decimal(minorUnits, decimals) {
  const digits = minorUnits.toString().padStart(decimals + 1, '0');
  const whole = grouped(digits.slice(0, digits.length - decimals));
  return decimals ? `${whole}.${digits.slice(-decimals)}` : whole;
}

function rowsOf(scope) {
  return [...scope.querySelectorAll('input[data-minor]')];
}

function addUp(form) {
  const ticked = rowsOf(form).filter((row) => row.checked);
  form.querySelector('[data-count]').textContent = grouped(String(ticked.length));
  for (const sum of form.querySelectorAll('[data-sum]')) {
    const minorUnits = ticked
      .filter((row) => row.dataset.currency === sum.dataset.sum)
      .reduce((all, row) => all + BigInt(row.dataset.minor), 0n);
    sum.querySelector('[data-digits]').textContent = decimal(minorUnits, Number(sum.dataset.decimals));
  }
  for (const group of form.querySelectorAll('input[data-group]')) {
    const rows = rowsOf(group.closest('li'));
    const count = rows.filter((row) => row.checked).length;
    group.hidden = false;
    group.checked = count === rows.length;
    group.indeterminate = count > 0 && count < rows.length;
  }
}

document.addEventListener('change', (event) => {
  const form = event.target.closest('form[data-ticks]');
  if (!form) {
    return;
  }
  if (event.target.matches('[data-group]')) {
    for (const row of rowsOf(event.target.closest('li'))) {
      row.checked = event.target.checked;
    }
  }
  addUp(form);
});

function addUpAll() {
  document.querySelectorAll('form[data-ticks]').forEach(addUp);
}

document.addEventListener('htmx:load', addUpAll);
window.addEventListener('pageshow', addUpAll);
