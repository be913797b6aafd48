/* The parts that every page of the plugin is made of. */
import { h, replace } from './dom.js';
import { Refusal, knowledge } from './api.js';
import { words } from './words.js';

const PATIENCE = 250;
const GAP = 8;

let hintNumber = 0;

/**
 * A plugin as the web apps want it. `draw(node, place)` gets what it may ask and a signal that is aborted when the page is left;
 * a page may be drawn anew before the old one is left.
 */
export function plugin({ id, pluginPoint, priority, label, properties, draw }) {
  const open = [];
  return {
    id,
    pluginPoint,
    priority,
    label,
    properties: properties || {},
    render: (node, { api, ...given }) => {
      const leaving = new AbortController();
      open.push(leaving);
      if (node instanceof HTMLElement) {
        node.classList.add('xieshang');
      }
      draw(node, { ...given, api, know: knowledge(api), signal: leaving.signal });
    },
    unmount: () => {
      const leaving = open.shift();
      if (leaving) {
        leaving.abort();
        dropHint();
      }
    },
  };
}

/** Shows what was asked for, or that it is being read, or in words why not and a way to try again. */
export async function load(node, place, ask, show) {
  const waiting = setTimeout(() => {
    if (!place.signal.aborted) {
      replace(node, h('p', { className: 'xs-waiting', role: 'status' }, words.loading));
    }
  }, PATIENCE);
  try {
    const found = await ask(place.signal);
    if (!place.signal.aborted) {
      clearTimeout(waiting);
      replace(node, ...[show(found)].flat());
    }
  } catch (failure) {
    if (failure.name === 'AbortError' || place.signal.aborted) {
      return;
    }
    clearTimeout(waiting);
    const known = failure instanceof Refusal;
    if (!known) {
      console.error(failure);
    }
    replace(node, h('div', { className: 'xs-trouble', role: 'alert' },
      h('p', {}, known ? failure.message : words.error.status(words.noWay)),
      known && failure.status === 403 ? null : h('button', { type: 'button', className: 'btn btn-default', onClick: () => load(node, place, ask, show) }, words.retry)));
  } finally {
    clearTimeout(waiting);
  }
}

/** The one hint of the page: it moves to whatever is pointed at, or reached by keyboard. */
function theHint() {
  let hint = document.querySelector('body > .xs-hint');
  if (!hint) {
    hint = h('div', { className: 'xieshang xs-hint', role: 'tooltip', id: 'xs-hint', hidden: true });
    document.body.append(hint);
  }
  return hint;
}

/** Takes the hint along when the page it belongs to is left. */
function dropHint() {
  const hint = document.querySelector('body > .xs-hint');
  if (hint) {
    hint.remove();
  }
}

/** What a figure means, for pointer, keyboard and finger; without a definition the element stays as it is. */
export function explain(element, definition) {
  if (!definition) {
    return element;
  }
  element.classList.add('xs-term');
  hintNumber += 1;
  const own = String(hintNumber);
  const show = () => {
    const hint = theHint();
    hint.textContent = definition;
    hint.dataset.of = own;
    hint.hidden = false;
    const box = element.getBoundingClientRect();
    const below = box.bottom + GAP + hint.offsetHeight < window.innerHeight;
    hint.style.left = `${Math.max(GAP, Math.min(box.left, window.innerWidth - hint.offsetWidth - GAP))}px`;
    hint.style.top = `${below ? box.bottom + GAP / 2 : Math.max(GAP, box.top - hint.offsetHeight - GAP / 2)}px`;
  };
  const hide = () => {
    const hint = theHint();
    if (hint.dataset.of === own) {
      hint.hidden = true;
    }
  };
  element.setAttribute('aria-description', definition);
  element.addEventListener('mouseenter', show);
  element.addEventListener('mouseleave', hide);
  element.addEventListener('focus', show);
  element.addEventListener('blur', hide);
  element.addEventListener('click', show);
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      hide();
    }
  });
  return element;
}

/** A word with its definition behind it. */
export function term(label, definition) {
  return definition ? explain(h('button', { type: 'button' }, label), definition) : h('span', {}, label);
}

/** The definition that belongs to a number: the answer's keys say which. */
export function meaning(answer, key) {
  const code = (answer.keys && answer.keys[key]) || key;
  const figure = answer.figures && answer.figures[code];
  return figure ? figure.definition : null;
}

/** No section or header elements: the web app's dashboard has styles of its own for those. */
export function panel(title, attributes, ...content) {
  return h('div', { ...attributes, role: 'region', 'aria-label': title, className: `xs-panel ${(attributes && attributes.className) || ''}` }, h('h2', {}, title), ...content);
}

export function empty(sentence) {
  return h('p', { className: 'xs-empty' }, sentence);
}

export function exportLink(place, what, parameters) {
  return h('a', { className: 'xs-export', href: place.know.address(`export/${what}.xlsx`, parameters), download: true }, words.export);
}

/** Where the plugin's own pages are. */
export function address(page, id, query) {
  const parameters = new URLSearchParams();
  Object.entries(query || {}).forEach(([name, value]) => {
    if (value !== null && value !== undefined && value !== '') {
      parameters.set(name, value);
    }
  });
  const text = parameters.toString();
  return `#/xieshang/${page}${id === null || id === undefined ? '' : `/${encodeURIComponent(id)}`}${text && `?${text}`}`;
}

/** The list behind a figure. */
export function behind(list, more) {
  return list ? address(list.of, null, { ...list.query, ...more }) : null;
}

/** A number that leads to its list; a zero leads nowhere. */
export function figureLink(shown, value, list, more) {
  return value && list ? h('a', { href: behind(list, more) }, shown) : h('span', {}, shown);
}

/** What the address asks for: page, id and filters. */
export function asked() {
  const [path, query] = window.location.hash.replace(/^#\/?/, '').split('?');
  const [, page, id] = path.split('/');
  return { page: page || 'stations', id: id ? decodeURIComponent(id) : null, query: Object.fromEntries(new URLSearchParams(query || '')) };
}

export function go(page, id, query) {
  window.location.hash = address(page, id, query).slice(1);
}

/** Tabs of links: the address says which is open. */
export function tabs(label, entries, current) {
  return h('nav', { className: 'xs-tabs', 'aria-label': label },
    h('ul', {}, entries.map(([key, name, href]) => h('li', {}, h('a', { href, 'aria-current': key === current ? 'page' : null }, name)))));
}

/** 上一页 下一页 */
export function pager(found, page, id, query) {
  const pages = Math.max(1, Math.ceil(found.total / found.size));
  if (pages === 1) {
    return found.total ? h('p', { className: 'xs-pager' }, words.pages.of(1, 1, found.total)) : null;
  }
  const to = (number, name) => (number < 1 || number > pages
    ? h('span', { className: 'xs-off' }, name)
    : h('a', { href: address(page, id, { ...query, page: number }) }, name));
  return h('nav', { className: 'xs-pager', 'aria-label': words.pages.label },
    to(found.page - 1, words.pages.previous), h('span', {}, words.pages.of(found.page, pages, found.total)), to(found.page + 1, words.pages.next));
}
