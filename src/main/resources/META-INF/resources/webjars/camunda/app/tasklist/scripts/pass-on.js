/* 转办、退回: a task that somebody has goes to a colleague, or back into the list, with a reason. */
import { ask, button, make, send } from './own.js';

const LABEL = '转办、退回';

// The × beside one's name would give the task back without a reason; it leads to where one is written.
document.addEventListener('click', (event) => {
  if (event.target.closest('.task-details button.unclaim')) {
    event.preventDefault();
    event.stopImmediatePropagation();
    [...document.querySelectorAll('.task-details .nav-tabs a')].find((tab) => tab.textContent.trim() === LABEL)?.click();
  }
}, true);

function reasonField() {
  const field = make('textarea', 'form-control');
  field.rows = 3;
  field.maxLength = 300;
  field.placeholder = '例如：本人外出开会一周';
  return field;
}

function moved(node, scope, words) {
  node.replaceChildren(make('p', 'own-done', words));
  if (scope.taskData) {
    // Who has it now stands above the tabs.
    scope.taskData.changed('task');
  }
  scope.$root.$broadcast('refresh');
  scope.$root.$applyAsync();
}

function section(title, hint, fields, act) {
  const fault = make('p', 'own-fault');
  fault.setAttribute('role', 'alert');
  const send = button(title, 'btn-primary', async () => {
    fault.textContent = '';
    try {
      await act();
    } catch (failure) {
      fault.textContent = failure.message;
    }
  });
  return make('section', 'own-box', make('h4', '', title), make('p', 'own-quiet', hint), ...fields, fault, send);
}

function show(node, scope, taskId, ways) {
  const parts = [];
  const path = `/counter/tasks/${encodeURIComponent(taskId)}`;
  if (ways.standIn) {
    parts.push(section('代为认领', `${ways.standIn}不在岗，由您代办。认领后在“办理”里填写提交，记录里写明代${ways.standIn}办理。`, [], async () => {
      await send(`${path}/take-over`);
      moved(node, scope, `已代${ways.standIn}认领，请在“办理”里填写提交。`);
    }));
  }
  if (ways.why) {
    node.replaceChildren(make('p', 'own-quiet', ways.holder ? `现在的办理人：${ways.holder}。${ways.why}` : ways.why), ...parts);
    return;
  }
  if (ways.colleagues.length > 0) {
    const to = make('select', 'form-control', new Option('请选择', ''),
      ...ways.colleagues.map((one) => new Option(`${one.name}（${one.account}）`, one.account)));
    const reason = reasonField();
    parts.push(section('转办', '交给同岗位的同事，对方会在“我的消息”里收到；已填未提交的内容不会带过去。',
      [make('label', '', '转给', to), make('label', '', '理由', reason)], async () => {
        await send(`${path}/hand-over`, { to: to.value, reason: reason.value });
        moved(node, scope, `已转给${to.selectedOptions[0].textContent}，案件记录里写明了理由。`);
      }));
  } else {
    parts.push(make('p', 'own-quiet', '没有同岗位的同事可以接办这项任务。'));
  }
  if (ways.returnable) {
    const reason = reasonField();
    parts.push(section('退回', '放回待认领列表，同岗位的人都可以认领；同岗位的同事和站长会收到消息。', [make('label', '', '理由', reason)],
      async () => {
        await send(`${path}/send-back`, { reason: reason.value });
        moved(node, scope, '已退回到待认领列表，案件记录里写明了理由。');
      }));
  } else {
    parts.push(make('p', 'own-quiet', '这项任务点名指派给一人，不能退回。'));
  }
  node.replaceChildren(make('p', 'own-quiet', `现在的办理人：${ways.holder}`), ...parts);
}

export default {
  id: 'pass-on',
  pluginPoint: 'tasklist.task.detail',
  priority: 100,
  properties: { label: LABEL },
  render: (node, { taskId }, scope) => {
    node.className = 'own-pass';
    node.replaceChildren(make('p', 'own-quiet', '正在读取……'));
    ask(`/counter/tasks/${encodeURIComponent(taskId)}/ways`)
      .then((ways) => show(node, scope, taskId, ways))
      .catch((failure) => node.replaceChildren(make('p', 'own-quiet', failure.message)));
  },
  unmount: () => {}
};
