/** What Waline expects to find in PostgreSQL; it makes no tables itself. */
export const walineTables = `
create table wl_comment (
  id serial primary key,
  user_id int,
  comment text,
  insertedat timestamp without time zone default current_timestamp,
  ip varchar(100) default '',
  link varchar(255),
  mail varchar(255),
  nick varchar(255),
  pid int,
  rid int,
  sticky numeric,
  status varchar(50) not null default '',
  "like" int,
  ua text,
  url varchar(255),
  createdat timestamp without time zone default current_timestamp,
  updatedat timestamp without time zone default current_timestamp
);
create index wl_comment_by_url on wl_comment (url);
create table wl_counter (
  id serial primary key,
  time int,
  url varchar(255) not null default '',
  createdat timestamp without time zone default current_timestamp,
  updatedat timestamp without time zone default current_timestamp
);
create table wl_users (
  id serial primary key,
  display_name varchar(255) not null default '',
  email varchar(255) not null default '',
  password varchar(255) not null default '',
  type varchar(50) not null default '',
  label varchar(255),
  url varchar(255),
  avatar varchar(255),
  "2fa" varchar(32),
  createdat timestamp without time zone default current_timestamp,
  updatedat timestamp without time zone default current_timestamp
);`;
