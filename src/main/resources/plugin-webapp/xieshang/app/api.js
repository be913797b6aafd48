/* The plugin's own answers: asked for with the session of whoever is logged in. */
import { words } from './words.js';

export class Refusal extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

function query(parameters) {
  const asked = new URLSearchParams();
  Object.entries(parameters || {}).forEach(([name, value]) => {
    if (value !== null && value !== undefined && value !== '') {
      asked.set(name, value);
    }
  });
  const text = asked.toString();
  return text && `?${text}`;
}

async function sentence(answer) {
  try {
    const { message } = await answer.json();
    return /[\u4e00-\u9fff]/.test(message) ? message : null;
  } catch {
    return null;
  }
}

/** The engine of the page: to plugins of diagrams the web app 7.24 names the page's address in its place. */
function engine() {
  return window.location.pathname.match(/\/app\/[^/]+\/([^/]+)/)[1];
}

/** What the server knows, bound to the engine that the page shows. */
export function knowledge(api) {
  const root = `${api.cockpitApi}/plugin/xieshang/${engine()}`;
  return {
    address: (path, parameters) => `${root}/${path}${query(parameters)}`,
    /** The answer; rejects with a Refusal that says in words what is the matter, or with an AbortError. */
    async ask(path, parameters, signal) {
      let answer;
      try {
        answer = await fetch(`${root}/${path}${query(parameters)}`, { signal, credentials: 'same-origin', headers: { Accept: 'application/json' } });
      } catch (failure) {
        throw failure.name === 'AbortError' ? failure : new Refusal(0, words.error.offline);
      }
      if (!answer.ok) {
        throw new Refusal(answer.status, await sentence(answer) || words.error.status(answer.status));
      }
      return answer.status === 204 ? null : answer.json();
    },
  };
}

/** A page of our own outside the web apps, such as the printed dossier. */
export function ownPage(path) {
  return document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '') + path;
}
