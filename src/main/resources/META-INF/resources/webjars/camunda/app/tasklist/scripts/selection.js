/* Which cards are chosen, for the cards and the bar above them alike. */
const chosen = new Set();
const offered = new Set();
const listeners = new Set();

function changed() {
  listeners.forEach((listener) => listener());
}

/** Cards come and go with the list: only what can be seen can be chosen. */
function prune() {
  for (const id of [...offered]) {
    if (!document.querySelector(`input.own-choose[value="${id}"]`)) {
      offered.delete(id);
      chosen.delete(id);
    }
  }
}

export function offer(id) {
  offered.add(id);
  prune();
  changed();
}

export function choose(id, is) {
  if (is) {
    chosen.add(id);
  } else {
    chosen.delete(id);
  }
  changed();
}

export function chooseAll(are) {
  prune();
  offered.forEach((id) => (are ? chosen.add(id) : chosen.delete(id)));
  changed();
}

export function isChosen(id) {
  return chosen.has(id);
}

export function state() {
  prune();
  return { chosen: [...chosen], offered: offered.size };
}

export function whenChanged(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
