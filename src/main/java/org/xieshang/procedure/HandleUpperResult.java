package org.xieshang.procedure;

import static org.xieshang.procedure.Consultation.UPPER_RESULT_SETTLES;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieshang.record.Act;
import org.xieshang.record.Journal;
import org.xieshang.record.Phones;
import org.xieshang.record.Topic;
import org.xieshang.record.Topics;
import org.xieshang.roster.Roster;

/** The station head says whether the result from above settles the matter, or what is to be consulted anew here. */
@Component
class HandleUpperResult extends HumanStep {

  private static final String SETTLED = "SETTLED";

  private static final int SHOWN = 3;

  private final Topics topics;
  private final Journal journal;
  private final Roster roster;

  HandleUpperResult(Topics topics, Journal journal, Roster roster) {
    this.topics = topics;
    this.journal = journal;
    this.roster = roster;
  }

  @Override
  protected void show(Step step, View view) {
    List<Topic> raised = topics.listRaisedFrom(step.topicId());
    Topic above = raised.get(raised.size() - 1);
    view.text("upperCaseNumber", above.caseNumber());
    view.text("upperEndState", above.endState().label());
    view.text("upperClosedAt", Words.moment(above.closedAt()));
    view.markdown("upperSteps", lastWords(above.id()));
  }

  /** The last things people above did: this station can't look their dossier up. */
  private String lastWords(long topicId) {
    List<Act> acts = journal.list(topicId).stream().filter(act -> !act.actor().equals(Journal.SYSTEM)).toList();
    return acts.subList(Math.max(0, acts.size() - SHOWN), acts.size()).stream()
        .map(act -> "**" + View.escaped(act.step()) + "**　" + Words.moment(act.at()) + "　" + View.escaped(roster.personName(act.actor()))
            + (act.words() == null ? "" : "  \n" + View.escaped(withoutPhones(act.words()))))
        .collect(Collectors.joining("\n\n"));
  }

  private static String withoutPhones(String words) {
    String shown = Phones.masked(words);
    return shown.length() > 600 ? shown.substring(0, 600) + "…" : shown;
  }

  @Override
  protected void take(Step step, Entry entry) {
    boolean settled = SETTLED.equals(entry.required("handling"));
    step.set(UPPER_RESULT_SETTLES, settled);
    if (!settled) {
      topics.focus(step.topicId(), entry.required("newFocus"));
    }
  }
}
