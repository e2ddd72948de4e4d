const page = (head, widget) => ({
  type: 'text/html; charset=utf-8',
  body: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Release notes</title>
<style>
body { max-width: 52rem; margin: 0 auto; padding: 1rem; font: 16px/1.5 system-ui, sans-serif; }
</style>
${head}
</head>
<body>
<h1>Release notes</h1>
<p>What is new this month, what was repaired, and what you asked for.</p>
${widget}
<p>All times are local.</p>
</body>
</html>`,
});

/** A site's own page with a widget in it; every variant stands in the same one. */
export const pageWith = ({head = '', widget}) => page(head, widget);
