package io.counterfoil.workflow.mail;

import io.counterfoil.workflow.task.PeoplesTask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says: which tasks wait, until when, and where they are done. No amounts, no names of companies: mail is read on the way.
 */
record Letter(String subject, String text) {

    /** More are counted. */
    private static final int LISTED_MAX = 20;

    /**
     * @param language {@code en} or {@code zh}; null: in both
     * @param portal its address; empty: not said
     */
    static Letter of(List<PeoplesTask> tasks, @Nullable String language, String portal) {
        Letter chinese = chinese(tasks, portal);
        Letter english = english(tasks, portal);
        if (language == null) {
            return new Letter(
                    chinese.subject() + " / " + english.subject(), chinese.text() + "\n\n----\n\n" + english.text());
        }
        return language.equals("zh") ? chinese : english;
    }

    private static Letter english(List<PeoplesTask> tasks, String portal) {
        StringBuilder text = new StringBuilder("This waits for you:\n\n");
        for (PeoplesTask task : listed(tasks)) {
            text.append("- ").append(task.name().en());
            if (task.dueOn() != null) {
                text.append(", last day ").append(task.dueOn());
            }
            text.append('\n');
        }
        int more = tasks.size() - listed(tasks).size();
        if (more > 0) {
            text.append("- and ").append(more).append(" more\n");
        }
        if (!portal.isEmpty()) {
            text.append("\nSee and do it in the portal: ").append(portal).append("/tasks\n");
        }
        text.append("\nThis mail was written by a program. Nobody reads an answer to it.\n");
        return new Letter(
                tasks.size() == 1 ? "One task waits for you" : tasks.size() + " tasks wait for you", text.toString());
    }

    private static Letter chinese(List<PeoplesTask> tasks, String portal) {
        StringBuilder text = new StringBuilder("以下事项等您处理：\n\n");
        for (PeoplesTask task : listed(tasks)) {
            text.append("- ").append(task.name().zh());
            if (task.dueOn() != null) {
                text.append("，截止日 ").append(task.dueOn());
            }
            text.append('\n');
        }
        int more = tasks.size() - listed(tasks).size();
        if (more > 0) {
            text.append("- 另有 ").append(more).append(" 项\n");
        }
        if (!portal.isEmpty()) {
            text.append("\n请在门户查看并办理：").append(portal).append("/tasks\n");
        }
        text.append("\n本邮件由系统自动发出，请勿回复。\n");
        return new Letter("有 " + tasks.size() + " 项事项等您处理", text.toString());
    }

    private static List<PeoplesTask> listed(List<PeoplesTask> tasks) {
        return tasks.subList(0, Math.min(LISTED_MAX, tasks.size()));
    }
}
