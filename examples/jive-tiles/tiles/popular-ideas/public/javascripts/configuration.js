jive.tile.onOpen(function (config, options) {
  if (config.data === undefined) {
    config.data = {title: 'Popular ideas', numResults: 5};
  }
  $('#title').val(config.data.title);
  $('#count').val(config.data.numResults);

  // A submit button: right after this the page would send its form.
  $('#btn_submit').click(function () {
    config.data.title = $('#title').val();
    config.data.numResults = Number($('#count').val());
    jive.tile.close(config, {});
    gadgets.window.adjustHeight(300);
  });
  $('#btn_cancel').click(function () {
    jive.tile.close();
  });
  gadgets.window.adjustHeight();
});
