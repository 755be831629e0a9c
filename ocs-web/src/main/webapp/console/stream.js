// The stream of events from the server, and whether it still flows.

const SILENCE_MILLIS = 5000;

/**
 * Listens for as long as the page lives.
 *
 * @param heard functions welcome(greeting), sessions(event), and state(state, lastEvent): connecting,
 *     live or lost, with the time of the last event if there was one
 */
export function listen(heard) {
  let state = '';
  let lastEvent = null;
  let source = null;
  let lastSign = 0;

  function enter(next) {
    if (next !== state) {
      state = next;
      heard.state(state, lastEvent);
    }
  }

  function connect() {
    lastSign = Date.now();
    source?.close();
    source = new EventSource('events');
    source.addEventListener('welcome', event => heard.welcome(JSON.parse(event.data)));
    source.addEventListener('sessions', event => {
      lastEvent = new Date();
      lastSign = Date.now();
      heard.sessions(JSON.parse(event.data));
      enter('live');
    });
    source.addEventListener('error', () => {
      enter('lost');
    });
  }

  setInterval(() => {
    // The browser tries again after a broken connection, but not after a refusal, nor when silence falls.
    if (Date.now() - lastSign > SILENCE_MILLIS) {
      enter('lost');
      connect();
    }
  }, 1000);
  enter('connecting');
  connect();
}
