-- What each person sent for a task, act by act: what one of them tried says nothing of what another one did.
alter table workflow.sent_act add column state text check (state in ('begun', 'sent', 'refused'));
update workflow.sent_act set state = case when under_way then 'sent' else 'refused' end;
alter table workflow.sent_act alter column state set not null;
alter table workflow.sent_act drop column under_way;
alter table workflow.sent_act drop constraint sent_act_pkey;
alter table workflow.sent_act add primary key (task_id, subject, act);
