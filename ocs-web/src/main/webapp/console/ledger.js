// What a campaign may lose, and has lost, in the window that the regulator looks at.
import { hundredths, number, rate } from './figures.js';

export function showLedger(panel, ledger) {
  const set = (selector, text) => {
    panel.querySelector(selector).textContent = text;
  };
  const expected = ledger.projected - ledger.spent;
  const range = `${hundredths(ledger.rateLow)} – ${hundredths(ledger.rateHigh)}`;
  set('.ledger-window', windowText(ledger));
  set('.ledger-spent', rate(ledger.spent));
  set('.ledger-expected', rate(expected));
  set('.ledger-budget', rate(ledger.budget));
  set('.ledger-rate', `${hundredths(ledger.rate)} (${range})`);
  set('.ledger-worst', ledger.worstAt ? hundredths(ledger.worstRate) : '–');
  panel.querySelector('.ledger-worst').title = ledger.worstAt
    ? new Date(ledger.worstAt).toLocaleString() : '';
  const [spent, coming, free] = panel.querySelector('.ledger').children;
  spent.style.flexGrow = ledger.spent;
  coming.style.flexGrow = expected;
  free.style.flexGrow = Math.max(0, ledger.left - expected);
  panel.querySelector('.ledger').setAttribute('aria-label',
    `${rate(ledger.spent)} of ${rate(ledger.budget)} calls that may be lost are; ${rate(expected)} more are expected; `
    + `95% confidence ${range}`);
  panel.querySelector('.ledger-legend').classList.toggle('high', ledger.left < 0);
}

function windowText({ formula, windowHours, cap, answered }) {
  const length = windowHours % 24 ? `${windowHours} h` : `${windowHours / 24} days`;
  return `${number(answered)} answered in ${length}; at most ${hundredths(cap)} (${formula.toUpperCase()})`;
}
