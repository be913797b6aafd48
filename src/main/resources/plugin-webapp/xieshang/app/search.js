/* The search in the head of every page, and the page with all that was found. */
import { h, replace } from './dom.js';
import { address, asked, empty, go, load, panel } from './page.js';
import { count } from './format.js';
import { words } from './words.js';

const said = words.search;
const PAUSE = 250;
const FEW = 3;
const SHORTEST = 2;

function target(row) {
  return address(row.target.kind, row.target.id);
}

/** A box that proposes while one types; Enter shows everything. */
export function searchBox(node, place) {
  let options = [];
  let active = -1;
  let timer = null;
  let asking = null;
  const list = h('div', { className: 'xs-found', role: 'listbox', id: 'xs-found', 'aria-label': said.label, hidden: true });
  const input = h('input', {
    type: 'search', maxlength: 60, placeholder: said.hint, 'aria-label': `${said.label}：${said.hint}`, autocomplete: 'off', role: 'combobox', 'aria-controls': 'xs-found', 'aria-expanded': 'false', 'aria-autocomplete': 'list',
  });
  const close = () => {
    list.hidden = true;
    active = -1;
    options = [];
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const mark = (next) => {
    active = (next + options.length) % options.length;
    options.forEach((option, index) => option.setAttribute('aria-selected', String(index === active)));
    input.setAttribute('aria-activedescendant', options[active].id);
    options[active].scrollIntoView({ block: 'nearest' });
  };
  const show = (q, groups) => {
    const proposed = [...groups.flatMap((group) => group.rows.slice(0, FEW).map((row) => [target(row), row.title, `${group.name} · ${row.detail || ''}`])), [address('search', null, { q }), said.all(q), '']];
    replace(list, proposed.map(([href, title, detail], index) => h('a', { href, role: 'option', id: `xs-found-${index}`, 'aria-selected': 'false', tabindex: '-1', onMousedown: (event) => event.preventDefault(), onClick: () => { close(); input.value = ''; } },
      h('span', {}, title), detail && h('small', {}, detail))));
    options = [...list.children];
    active = -1;
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
  };
  const look = async () => {
    const q = input.value.trim();
    if (asking) {
      asking.abort();
    }
    if (q.length < SHORTEST) {
      close();
      return;
    }
    asking = new AbortController();
    const { signal } = asking;
    try {
      const { groups } = await place.know.ask('search', { q }, signal);
      if (!signal.aborted && document.activeElement === input) {
        show(q, groups);
      }
    } catch {
      // What goes wrong is said on the page of results, not while one types.
      if (!signal.aborted) {
        close();
      }
    }
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      close();
    } else if (options.length && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      mark(event.key === 'ArrowDown' ? active + 1 : active < 0 ? options.length - 1 : active - 1);
    }
  });
  const form = h('form', {
    className: 'xs-search', role: 'search',
    onSubmit: (event) => {
      event.preventDefault();
      clearTimeout(timer);
      const chosen = options[active];
      const q = input.value.trim();
      close();
      if (chosen) {
        window.location.hash = chosen.getAttribute('href').slice(1);
        input.value = '';
      } else if (q) {
        go('search', null, { q });
      }
      input.blur();
    },
  }, input, list);
  replace(node, form);
  place.signal.addEventListener('abort', () => {
    clearTimeout(timer);
    if (asking) {
      asking.abort();
    }
  });
}

export function results(node, place, { query }) {
  const q = (query.q || '').trim();
  const box = h('input', { type: 'search', maxlength: 60, className: 'form-control', value: q, name: 'q', 'aria-label': said.hint, placeholder: said.hint });
  const found = h('div', {});
  replace(node,
    h('div', { className: 'xs-head' }, h('h1', {}, q ? said.title(q) : said.label)),
    h('form', { className: 'xs-filters', role: 'search', onSubmit: (event) => { event.preventDefault(); if (box.value.trim()) { go('search', null, { q: box.value.trim() }); } } },
      h('label', { className: 'xs-wide' }, box), h('button', { type: 'submit', className: 'btn btn-primary' }, said.label)),
    found);
  if (!q) {
    replace(found, empty(said.ask));
    return;
  }
  load(found, place, (signal) => place.know.ask('search', { q }, signal), ({ groups }) => (groups.length
    ? groups.map((group) => panel(`${group.name}（${said.found(group.total >= 200 ? '200+' : count(group.total))}）`, {},
      h('ul', { className: 'xs-results' }, group.rows.map((row) => h('li', {}, h('a', { href: target(row) }, row.title), row.detail && h('span', { className: 'xs-sub' }, row.detail)))),
      group.total > group.rows.length && h('p', { className: 'xs-sub' }, said.shown(count(group.rows.length), group.total >= 200 ? '200+' : count(group.total)))))
    : empty(said.empty(q))));
}

/** Where one is, for the entry in the head of the page. */
export function here() {
  return window.location.hash.startsWith('#/xieshang') && asked().page !== 'search';
}
