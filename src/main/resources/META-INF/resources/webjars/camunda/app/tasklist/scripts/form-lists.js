/*
 * Mends form-js 1.8.7 as Tasklist 7.24 ships it, so that forms with repeated rows or conditional fields can be completed
 * (docs/decisions/0010-list-component.md). Guarded by ListComponentIT.
 *
 * Tasklist keeps its button grey while `errors` has any key. form-js leaves keys there that mean nothing: an empty object
 * after a row's field was corrected, the errors of a field that has since been hidden, of a row that has since been removed.
 *
 * Its fields also report late: numbers and dates once more after they were drawn, texts 300 ms after the last key. What comes
 * from a row that has been removed would bring it back, and every redrawing in between takes away what is just being typed.
 */

/** form-js sits in the web app's own bundle; what it exports is found by shape, not by its number there. */
export function formJs() {
  let load;
  const chunks = self.webpackChunkcamunda_bpm_webapp || [];
  chunks.push([[Symbol('xieshang')], {}, (webpackRequire) => (load = webpackRequire)]);
  for (const id of Object.keys((load && load.m) || {})) {
    if (Function.prototype.toString.call(load.m[id]).includes('_getSubmitData(')) {
      const found = load(id);
      if (found.Form && found.Form.prototype._getSubmitData && found.RepeatRenderManager) {
        return found;
      }
    }
  }
  return null;
}

const isErrorList = (node) => Array.isArray(node) && node.length > 0 && node.every((one) => typeof one === 'string');

/** The errors without empty branches, and without those that `keep(path)` refuses; path is [fieldId, rowIndex, …]. */
export function prune(errors, keep = () => true, path = []) {
  const kept = {};
  for (const [key, node] of Object.entries(errors || {})) {
    const here = [...path, key];
    if (isErrorList(node)) {
      if (keep(here)) {
        kept[key] = node;
      }
    } else if (node && typeof node === 'object') {
      const below = prune(node, keep, here);
      if (Object.keys(below).length) {
        kept[key] = below;
      }
    }
  }
  return kept;
}

const at = (root, path) => path.reduce((node, key) => (node === undefined || node === null ? undefined : node[key]), root);

function put(root, path, value) {
  const last = path.length - 1;
  const parent = path.slice(0, last).reduce((node, key, i) => (node[key] ??= typeof path[i + 1] === 'number' ? [] : {}), root);
  parent[path[last]] = value;
}

/** Whether a row on the way to that value has been removed. */
const rowIsGone = (data, path) =>
  path.some((step, i) => typeof step === 'number' && at(data, path.slice(0, i + 1)) === undefined);

const fieldsWithin = (component) => (component.components || []).flatMap((one) => [one, ...fieldsWithin(one)]);

/** Rows move up when one is removed: so must their errors, or a correct row shows the removed row's error. */
function shiftErrors(errors, ids, above, removed) {
  for (const id of ids) {
    const rows = at(errors, [id, ...above]);
    if (rows && !isErrorList(rows)) {
      const shifted = {};
      for (const [row, node] of Object.entries(rows)) {
        if (Number(row) !== removed) {
          shifted[Number(row) > removed ? Number(row) - 1 : row] = node;
        }
      }
      put(errors, [id, ...above], shifted);
    }
  }
}

function mend(Form) {
  const form = Form.prototype;
  const { importSchema, _createInjector, _setState, _update, _getSubmitData, validate } = form;

  form._createInjector = function (options, container) {
    return _createInjector.call(this, { debounce: 1, ...options }, container);
  };

  form._setState = function (state) {
    return _setState.call(this, state.errors ? { ...state, errors: prune(state.errors) } : state);
  };

  form._update = function (update) {
    const { id, valuePath, indexes } = update.fieldInstance;
    if (rowIsGone(this._getState().data, valuePath)) {
      return undefined;
    }
    if (this.get('repeatRenderManager').isFieldRepeating(id)) {
      const before = at(this._getState().data, valuePath) || [];
      const after = update.value || [];
      if (after.length === before.length - 1) {
        const same = (i) => JSON.stringify(before[i]) === JSON.stringify(after[i]);
        const removed = before.findIndex((_, i) => !same(i));
        const list = this.get('formFieldRegistry').get(id);
        shiftErrors(this._getState().errors, fieldsWithin(list).map((one) => one.id), Object.values(indexes || {}), removed);
      }
    }
    return _update.call(this, update);
  };

  form.importSchema = function (schema, data) {
    // A collapsed list submits only the rows it shows: the others would be lost.
    fieldsWithin(schema).filter((one) => one.type === 'dynamiclist').forEach((list) => (list.disableCollapse = true));
    if (!this._forgetsHiddenErrors) {
      this._forgetsHiddenErrors = true;
      let waiting = false;
      this.get('eventBus').on('formFieldInstanceRegistry.changed', ({ action }) => {
        if (action === 'removed' && !waiting) {
          waiting = true;
          // Every rendering takes instances off the register and puts them back at once: look when it is over.
          setTimeout(() => {
            waiting = false;
            const shown = new Set(this.get('formFieldInstanceRegistry').getAll().map((one) => one.instanceId));
            const { errors } = this._getState();
            const kept = prune(errors, (path) => shown.has(path.join('_')));
            if (JSON.stringify(kept) !== JSON.stringify(prune(errors))) {
              this._setState({ errors: kept });
            }
          });
        }
      });
    }
    return importSchema.call(this, schema, data);
  };

  form._getSubmitData = function () {
    const submitted = _getSubmitData.call(this);
    // form-js says nothing of a list whose last row was removed; the server would take the draft for the answer.
    this.get('formFieldInstanceRegistry').getAll()
      .filter((one) => this.get('repeatRenderManager').isFieldRepeating(one.id) && at(submitted, one.valuePath) === undefined)
      .forEach((one) => put(submitted, one.valuePath, []));
    return submitted;
  };

  form.validate = function () {
    const errors = validate.call(this);
    if (Object.keys(errors).length) {
      // Tasklist shows `message` of what it could not submit; not enumerable, so that it is no field.
      Object.defineProperty(errors, 'message', { value: '请先改正表单中标红的内容。' });
      requestAnimationFrame(() => {
        const first = this._container.querySelector('.fjs-form-field-error');
        first && first.closest('.fjs-form-field').scrollIntoView({ block: 'center' });
      });
    }
    return errors;
  };
}

const found = formJs();
if (found) {
  mend(found.Form);
} else {
  console.error('form-js was not found in this Tasklist: lists in forms are not mended (decision 0010)');
}
