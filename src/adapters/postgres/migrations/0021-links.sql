-- What was carried over is looked for when its origin is removed.
create index plans_previous on plans (previous_plan) where previous_plan is not null;
create index plan_items_carried on plan_items (carried_from) where carried_from is not null;
create index reports_previous on reports (previous_report) where previous_report is not null;
