// A session on the page.
import { command } from './commands.js';
import { number, percent, rate, sum, countOf } from './figures.js';
import { element, fill } from './list.js';
import { showLedger } from './ledger.js';
import { draw } from './sparkline.js';

/** In which status a command makes sense. */
const POSSIBLE = {
  Load: ['NOT_LOADED'],
  StartDialing: ['ACTIVE'],
  StopDialing: ['RUNNING'],
  Unload: ['ACTIVE', 'RUNNING'],
};

const REFUSAL_MILLIS = 15000;

export class SessionPanel {
  #session;
  #errors = {};
  #mayCommand = false;
  #isLive = true;
  #isWaiting = false;
  #announce;

  /** @param announce is told what changed, for those who do not see it */
  constructor(template, announce) {
    this.element = template.content.firstElementChild.cloneNode(true);
    this.#announce = announce;
    for (const button of this.#buttons()) {
      button.addEventListener('click', () => this.#command(button.dataset.req));
    }
  }

  show(session, history, { mayCommand, errors }) {
    if (this.#session && this.#session.status !== session.status) {
      this.#announce(`${session.group}: ${session.statusText}`);
    }
    this.#session = session;
    this.#mayCommand = mayCommand;
    this.#errors = errors;
    this.#showTitle();
    this.#showButtons();
    this.#showAgents();
    this.#showCalls();
    this.#showFigures();
    showLedger(this.element, session.abandonment);
    this.#showTrend(history);
    this.#showResults();
  }

  /** Whether what is shown is of now; commands wait until it is. */
  setLive(isLive) {
    this.#isLive = isLive;
    this.#showButtons();
  }

  #showTitle() {
    const { campaign, group, status, statusText, parameters } = this.#session;
    const isConvention = group.startsWith(`${campaign}@`);
    this.element.dataset.status = status;
    this.element.setAttribute('aria-label', group);
    this.#text('.campaign', campaign);
    this.#text('.group', isConvention ? group.slice(campaign.length) : group);
    this.#text('.status', statusText);
    this.#text('.mode', parameters.isOptimized
      ? `${parameters.modeText} · ${parameters.optimizeByText.toLowerCase()} ${parameters.optimizeGoal} ${parameters.optimizeUnit}`
      : parameters.modeText);
  }

  #showButtons() {
    this.#find('.commands').hidden = !this.#mayCommand;
    for (const button of this.#buttons()) {
      const isPossible = POSSIBLE[button.dataset.req].includes(this.#session.status);
      button.disabled = !isPossible || !this.#isLive || this.#isWaiting;
    }
  }

  #showAgents() {
    const { agents } = this.#session;
    const text = agents.map(state => `${state.text} ${state.count}`).join(', ');
    this.#text('.agents-total', number(sum(agents, state => state.count)));
    this.#find('.agents-bar').setAttribute('aria-label', text);
    fill(this.#find('.agents-bar'), agents, () => element('i'), (part, state) => {
      part.dataset.name = state.name;
      part.style.flexGrow = state.count;
    });
    fill(this.#find('.agents-legend'), agents, () => element('li', 'span', 'b'), (item, state) => {
      item.dataset.name = state.name;
      item.children[0].textContent = state.text;
      item.children[1].textContent = number(state.count);
    });
  }

  #showCalls() {
    const { calls } = this.#session;
    this.#text('.calls-total', number(sum(calls, stage => stage.count)));
    fill(this.#find('.stages'), calls, () => element('li', 'b', 'span'), (item, stage) => {
      item.classList.toggle('none', stage.count === 0);
      item.children[0].textContent = number(stage.count);
      item.children[1].textContent = stage.text;
    });
  }

  #showFigures() {
    const { dials, answered, lost, abandonmentRate, recordsLeft, buffered } = this.#session;
    this.#text('.dials', number(dials));
    this.#withShare('.answered', number(answered), dials ? percent(answered / dials) : '');
    this.#withShare('.abandoned', percent(abandonmentRate), number(lost));
    this.#find('.abandoned').classList.toggle('high', this.#session.abandonment.left < 0);
    this.#text('.left', number(recordsLeft));
    this.#text('.buffered', number(buffered));
  }

  #withShare(selector, figure, share) {
    const small = document.createElement('small');
    small.textContent = share;
    this.#find(selector).replaceChildren(`${figure} `, small);
  }

  #showTrend(history) {
    const { agents } = this.#session;
    const canvas = this.#find('canvas');
    const busy = countOf(agents, 'BUSY');
    const span = history.window === 60 ? 'last minute' : `last ${history.window / 60} minutes`;
    this.#text('.span', span);
    this.#text('.rate', rate(history.rate()));
    this.#text('.busy', number(busy));
    canvas.setAttribute('aria-label',
      `${span}; now ${rate(history.rate())} dials per second, ${busy} busy agents`);
    draw(canvas, history);
  }

  #showResults() {
    const results = [...this.#session.results].sort((a, b) => b.count - a.count);
    const most = results[0]?.count ?? 0;
    this.#text('.results-total', number(sum(results, result => result.count)));
    fill(this.#find('.results'), results, () => element('li', 'i', 'span', 'b'), (item, result) => {
      item.title = `${result.text} (${result.result})`;
      item.children[0].style.width = `${result.count / most * 100}%`;
      item.children[1].textContent = result.text;
      item.children[2].textContent = number(result.count);
    });
  }

  async #command(req) {
    const session = this.#session;
    if (req === 'Unload' && !confirm(`Unload ${session.group}? It dials no more; its calls are finished.`)) {
      return;
    }
    this.#isWaiting = true;
    this.#showButtons();
    const refusal = await command(session, req, this.#errors);
    this.#isWaiting = false;
    this.#showButtons();
    this.#showRefusal(refusal);
  }

  #showRefusal(refusal) {
    const line = this.#find('.refusal');
    line.hidden = refusal === '';
    line.textContent = refusal;
    if (refusal) {
      setTimeout(() => {
        if (line.textContent === refusal) {
          line.hidden = true;
        }
      }, REFUSAL_MILLIS);
    }
  }

  #buttons() {
    return this.element.querySelectorAll('button[data-req]');
  }

  #find(selector) {
    return this.element.querySelector(selector);
  }

  #text(selector, text) {
    this.#find(selector).textContent = text;
  }
}
