/**
 * The person of a joined row as everybody may see them: the JSON of the
 * contract's `Author`, null where the join found nobody.
 */
export const personColumn = (alias: string) =>
  `case when ${alias}.id is null then null else json_build_object(
     'id', ${alias}.id, 'name', ${alias}.name, 'role', ${roleColumn(alias)},
     'title', ${alias}.title, 'avatar', ${alias}.avatar,
     'joinedAt', ${isoInstant(`${alias}.joined_at`)}) end`;

/** Members who earned it are advocates, until that has passed. */
const roleColumn = (alias: string) =>
  `case when ${alias}.role = 'member' and ${alias}.advocate_until is not null
     then 'advocate' else ${alias}.role end`;

/** An instant as JSON carries it: UTC, milliseconds, `Z`. */
export const isoInstant = (expression: string) =>
  `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
