// The console: one panel for each session, as the server tells it, and one for each calling list.
import { listen } from './stream.js';
import { SessionPanel } from './session-panel.js';
import { showLists } from './list-panel.js';
import { History } from './history.js';
import { number, rate, sum, countOf } from './figures.js';

const panels = new Map();
const histories = new Map();
const sessionsElement = document.getElementById('sessions');
const template = document.getElementById('session');
let welcome = { user: '', mayCommand: false, errors: {} };

showLists(document.getElementById('lists'), document.getElementById('list'));

listen({
  welcome(greeting) {
    welcome = greeting;
    setText('user', greeting.user);
  },

  sessions({ time, sessions }) {
    removeMissing(sessions);
    for (const session of sessions) {
      const history = historyOf(session.dbid);
      history.add(time, session.dials, countOf(session.agents, 'BUSY'));
      panelOf(session).show(session, history, welcome);
    }
    arrange(sessions);
    showTotals(sessions);
  },

  state(state, lastEvent) {
    const texts = { connecting: 'Connecting', live: 'Live', lost: 'Connection lost' };
    const connection = document.getElementById('connection');
    connection.dataset.state = state;
    connection.textContent = texts[state];
    document.body.classList.toggle('stale', state === 'lost');
    const banner = document.getElementById('banner');
    banner.hidden = state !== 'lost';
    banner.textContent = state !== 'lost' ? ''
      : lastEvent ? `The server does not answer. What you see is from ${lastEvent.toLocaleTimeString()}; trying again.`
      : 'The server does not answer; trying again.';
    panels.forEach(panel => panel.setLive(state === 'live'));
  },
});

function panelOf(session) {
  if (!panels.has(session.dbid)) {
    panels.set(session.dbid, new SessionPanel(template, announce));
  }
  return panels.get(session.dbid);
}

function historyOf(dbid) {
  if (!histories.has(dbid)) {
    histories.set(dbid, new History());
  }
  return histories.get(dbid);
}

function removeMissing(sessions) {
  const known = new Set(sessions.map(session => session.dbid));
  for (const [dbid, panel] of panels) {
    if (!known.has(dbid)) {
      panel.element.remove();
      panels.delete(dbid);
      histories.delete(dbid);
    }
  }
}

// Loaded sessions first; a panel is moved only if it must be, so that it keeps the focus.
function arrange(sessions) {
  const isIdle = session => session.status === 'NOT_LOADED';
  const order = [...sessions].sort((a, b) => isIdle(a) - isIdle(b));
  order.forEach((session, place) => {
    const element = panels.get(session.dbid).element;
    if (sessionsElement.children[place] !== element) {
      sessionsElement.insertBefore(element, sessionsElement.children[place] ?? null);
    }
  });
  sessionsElement.querySelector('.empty')?.remove();
  if (sessions.length === 0) {
    const empty = document.createElement('p');
    empty.className = 'empty';
    empty.textContent = 'There is no campaign group yet: an administrator imports a configuration.';
    sessionsElement.append(empty);
  }
}

function showTotals(sessions) {
  const running = sessions.filter(session => session.status === 'RUNNING').length;
  const busy = sum(sessions, session => countOf(session.agents, 'BUSY'));
  const agents = sum(sessions, session => sum(session.agents, state => state.count));
  setText('total-running', `${running} of ${sessions.length}`);
  setText('total-agents', `${number(busy)} of ${number(agents)}`);
  setText('total-calls', number(sum(sessions, session => sum(session.calls, stage => stage.count))));
  setText('total-rate', rate(sum(sessions, session => histories.get(session.dbid).rate())));
}

function announce(text) {
  setText('announcements', text);
}

function setText(id, text) {
  document.getElementById(id).textContent = text;
}
