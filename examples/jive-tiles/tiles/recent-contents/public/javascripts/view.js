var next = null;

function show(res) {
  if (res.error) {
    $('#list').text(res.error.message);
    return;
  }
  for (item of res.list) {
    $('<li>')
      .append(
        $("<img alt=''>").attr('src', '/recent-contents/images/dot.svg?ts=7'),
      )
      .append(
        ' ',
        $("<a target='_top'>")
          .attr('href', item.resources.html.ref)
          .text(item.subject),
      )
      .append(
        $('<small>').text(
          item.type + ', ' + new Date(item.published).getFullYear(),
        ),
      )
      .appendTo('#list');
  }
  // On the last page there is no such method.
  next = res.getNextPage;
  $('#more').toggle(!!next);
  gadgets.window.adjustHeight();
}

jive.tile.onOpen(function (config, options, other, container) {
  container.getPlaces({count: 10}).execute(function (res) {
    names = [];
    for (place of res.list) {
      names.push(place.name);
      if (place.type === 'group') {
        place.getBlog().execute(function (blog) {
          $('#blog').text(blog.type + ' of ' + blog.name);
        });
      }
    }
    $('#places').text(names.join(', '));
  });

  osapi
    .newBatch()
    .add('ideas', osapi.jive.corev3.contents.get({type: 'idea', count: 1}))
    .add(
      'none',
      osapi.jive.core.get({
        v: 'v3',
        href: 'http://elsewhere.invalid/api/core/v3/contents',
      }),
    )
    .execute(function (both) {
      $('#both').text(
        both.ideas.list.length + ' idea, ' + both.none.error.code,
      );
    });

  osapi.jive.core
    .get({
      v: 'v3',
      href: '/contents?count=4&sort=dateCreatedDesc&filter=type(idea)',
    })
    .execute(show);
  $('#more').click(function () {
    next().execute(show);
  });
});
