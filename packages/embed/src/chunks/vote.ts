import '@townhall/elements/idea-vote';
