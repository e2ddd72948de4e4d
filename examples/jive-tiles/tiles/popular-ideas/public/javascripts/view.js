// Written as tiles were: in the head, for everybody's names, before the page is there.
window.onresize = gadgets.window.adjustHeight;

jive.tile.onOpen(function (config, options, other, container) {
  numResults = config.numResults || 5;
  $('#heading').text(
    (config.title || 'Popular ideas') + ' in ' + container.name,
  );

  // The stages are asked for first, and the list takes them for granted.
  osapi.jive.corev3.ideas.stages.get().execute(function (stages) {
    stageNames = [];
    for (stage of stages.list) {
      stageNames.push(stage.name);
    }
  });

  osapi.jive.corev3.contents
    .get({
      type: 'idea',
      place: container.resources.self.ref,
      sort: config.sort || 'scoreDesc',
      count: numResults,
      fields: 'subject,score,stage,author.displayName',
    })
    .execute(function (res) {
      if (res.error) {
        $('#said').text(res.error.message);
      } else {
        for (idea of res.list) {
          show(idea);
        }
      }
      gadgets.window.adjustHeight();
    });

  function show(idea) {
    var score = $('<b>').text(idea.score);
    var promote = $('<button>')
      .text('Promote')
      .attr('aria-label', 'Promote ' + idea.subject);
    promote.click(function () {
      idea.voteUp().execute(function (after) {
        if (after.error) {
          $('#said').text(after.error.message);
        } else {
          score.text(after.score);
        }
        gadgets.window.adjustHeight();
      });
    });
    var link = $("<a target='_top'>")
      .attr('href', idea.resources.html.ref)
      .text(idea.subject);
    emText =
      idea.stage + (stageNames.indexOf(idea.stage) < 0 ? ' (unknown)' : '');
    $('<li>')
      .append(
        link,
        $('<small>').text(emText + ', by ' + idea.author.displayName + ': '),
      )
      .append(score, ' ', promote)
      .appendTo('#ideas');
  }
});
