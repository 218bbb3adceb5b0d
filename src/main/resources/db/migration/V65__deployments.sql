-- Who deployed models and forms, and why: the engine keeps a deployment's name and time only.
create table uth_deployment (
	deployment_id varchar(64) primary key,
	deployed_by varchar(255),
	deployed_at timestamptz not null default now(),
	note varchar(255)
);
comment on column uth_deployment.deployed_by is 'user id; null where the platform itself deployed its own models';
