import '@townhall/elements/review-queue';
