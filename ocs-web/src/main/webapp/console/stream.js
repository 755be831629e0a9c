// The stream of events from the server, and whether it still flows.

const SILENCE_MILLIS = 5000;
const RETRY_MILLIS = 3000;

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

  function enter(next) {
    if (next !== state) {
      state = next;
      heard.state(state, lastEvent);
    }
  }

  function connect() {
    source = new EventSource('events');
    source.addEventListener('welcome', event => heard.welcome(JSON.parse(event.data)));
    source.addEventListener('sessions', event => {
      lastEvent = new Date();
      heard.sessions(JSON.parse(event.data));
      enter('live');
    });
    source.addEventListener('error', () => {
      enter('lost');
      // The browser itself tries again after a broken connection, but not after a refusal.
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(connect, RETRY_MILLIS);
      }
    });
  }

  setInterval(() => {
    if (state === 'live' && Date.now() - lastEvent > SILENCE_MILLIS) {
      enter('lost');
    }
  }, 1000);
  enter('connecting');
  connect();
}
