// A calling list on the page: what of it could be dialed, as an administrator may ask.
import { number, percent } from './figures.js';
import { element, fill } from './list.js';

class ListPanel {
  #list;

  constructor(template, list) {
    this.#list = list;
    this.element = template.content.firstElementChild.cloneNode(true);
    this.element.setAttribute('aria-label', list.name);
    this.#text('.name', list.name);
    this.#text('.description', list.description);
    this.#find('button').addEventListener('click', () => this.#take());
  }

  async #take() {
    const button = this.#find('button');
    button.disabled = true;
    this.#text('.state', 'Counting…');
    const { preview, refusal } = await ask(this.#list.dbid);
    button.disabled = false;
    this.#text('.state', '');
    const line = this.#find('.refusal');
    line.hidden = !refusal;
    line.textContent = refusal;
    if (preview) {
      this.#show(preview);
    }
  }

  #show(preview) {
    const about = preview.estimated ? 'about ' : '';
    const share = preview.records ? ` (${percent(preview.dialable / preview.records)})` : '';
    this.#find('.body').hidden = false;
    this.#text('.state', `at ${new Date(preview.at).toLocaleString()}`);
    this.#text('.records', number(preview.records));
    this.#text('.dialable', `${about}${number(preview.dialable)}${share}`);
    this.#showReasons(preview);
    this.#showHours(preview.openByHour);
  }

  #showReasons(preview) {
    const notReady = preview.notReady.map(status => `${status.text} ${number(status.records)}`).join(', ');
    fill(this.#find('.reasons'), preview.notDialable, () => element('li', 'i', 'span', 'b'), (item, reason) => {
      item.title = reason.reason === 'status' ? notReady : '';
      item.children[0].style.width = `${reason.records / preview.records * 100}%`;
      item.children[1].textContent = reason.text;
      item.children[2].textContent = number(reason.records);
    });
  }

  #showHours(hours) {
    const most = Math.max(1, ...hours.map(hour => hour.records));
    fill(this.#find('.hours'), hours, () => element('li', 'i', 'span'), (item, hour) => {
      const time = new Date(hour.at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
      item.title = `${time}: ${number(hour.records)} records`;
      item.setAttribute('aria-label', item.title);
      item.children[0].style.height = `calc((100% - 16px) * ${hour.records / most})`;
      item.children[1].textContent = String(new Date(hour.at).getHours()).padStart(2, '0');
    });
  }

  #find(selector) {
    return this.element.querySelector(selector);
  }

  #text(selector, text) {
    this.#find(selector).textContent = text;
  }
}

async function ask(dbid) {
  try {
    const response = await fetch(`/admin/lists/${dbid}/preview`);
    const answer = await response.json();
    return response.ok ? { preview: answer, refusal: '' } : { refusal: answer.error };
  } catch {
    return { refusal: 'The server cannot be reached.' };
  }
}

/** Shows all lists, to those who may see them; others get nothing. */
export async function showLists(parent, template) {
  const response = await fetch('/admin/lists').catch(() => null);
  if (!response?.ok) {
    return;
  }
  const { lists } = await response.json();
  parent.hidden = lists.length === 0;
  for (const list of lists) {
    parent.append(new ListPanel(template, list).element);
  }
}
