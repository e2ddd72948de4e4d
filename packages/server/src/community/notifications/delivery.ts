/**
 * The columns `digest`, `at` and `deliver_at` of a notification. What is
 * gathered for a day is delivered when the day is over, what is gathered for a
 * week on Monday; both in UTC.
 */
export const deliveryColumns = (delivery: string, at: string) => `
       case ${delivery}
         when 'daily' then to_char(told.at, 'YYYY-MM-DD')
         when 'weekly' then to_char(told.at, 'IYYY-"W"IW') end,
       ${at},
       case ${delivery}
         when 'daily' then date_trunc('day', told.at) + interval '1 day'
         when 'weekly' then date_trunc('week', told.at) + interval '7 days'
         else told.at end at time zone 'UTC'`;

/** The present as the columns above read it; a parameter. */
export const toldAt = (now: string) => `
  cross join lateral (
    select ${now}::timestamptz at time zone 'UTC' as at) told`;
