// Groups the figures of an amount when its field is left. What is no plain amount stays as it was typed: the server
// says what is wrong with it. Nothing is ever rounded.
const PLAIN = /^(\d+)(\.\d+)?$/;

document.addEventListener('change', (event) => {
  if (!event.target.matches('input[inputmode="decimal"]')) {
    return;
  }
  const amount = PLAIN.exec(event.target.value.replace(/[\s,]/g, ''));
  const wasGrouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(event.target.value.trim());
  if (amount && (wasGrouped || !event.target.value.includes(','))) {
    event.target.value = amount[1].replace(/\B(?=(\d{3})+$)/g, ',') + (amount[2] || '');
  }
});
