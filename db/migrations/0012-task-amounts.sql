-- What a task is about in money: a request to pay back names its sum, and holds for that alone.
alter table tasks add column minor bigint check (minor > 0);
alter table tasks add column currency char(3);
alter table tasks add constraint tasks_amount check ((minor is null) = (currency is null));
