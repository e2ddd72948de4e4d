var app = {
  init: function (config, options) {
    osapi.jive.corev3.people
      .getViewer()
      .execute(gadgets.util.makeClosure(this, this.handleViewer));
    jive.tile.getContainer(
      gadgets.util.makeClosure(this, this.handleContainer),
    );
  },
  handleViewer: function (viewer) {
    $('#who').text(viewer.displayName);
  },
  handleContainer: function (container) {
    this.container = container;
    gadgets.window.adjustHeight();
  },
};

jive.tile.onOpen(function (config, options) {
  app.init(config, options);

  $('#choose').click(function () {
    jive.tile.doAction(this, {topic: $('#topic').text()}).then(
      function (done) {
        $('#topic').text(done.topic);
        jive.tile.updateExtendedProps({topic: done.topic}, function (props) {
          $('#said').text('Kept: ' + props.topic);
        });
      },
      function () {
        $('#said').text('No topic was chosen.');
      },
    );
  });

  $('#ask').click(function () {
    osapi.jive.corev3.discussions
      .create({
        subject: $('#subject').val(),
        question: true,
        parent: app.container.resources.self.ref,
        tags: $('#topic').text() === 'none' ? [] : [$('#topic').text()],
        content: {
          type: 'text/html',
          text:
            '<p>' +
            $('<i>').text($('#body').val()).html() +
            '</p><p><b>Asked from a tile.</b></p>',
        },
      })
      .execute(function (res) {
        if (res.error) {
          $('#said').text(res.error.message);
        } else {
          $('#said').text('Asked: ' + res.subject);
        }
        gadgets.window.adjustHeight();
      });
  });
});
