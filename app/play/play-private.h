/* A play's insides, for the files that implement it. */
#pragma once

#include "app/play/play.h"

G_BEGIN_DECLS

struct _EdaPlay
{
  GObject parent_instance;

  char           *id, *log_path;
  GFile          *file;
  EdaClaimSchema *schema;
  EdaSession     *session;

  GHashTable       *answers; /* number → what the data said */
  GCancellable     *judging; /* (nullable): since COMPARE */
  EdaChallengeData *data;    /* (nullable) */
  char             *trouble; /* (nullable) */
  EdaSession       *copy;    /* (nullable): as it was at the end, for the review */
  EdaSessionReview *review;  /* (nullable) */

  EdaChallengeData *holds;     /* (nullable): what there is to hint at */
  GCancellable     *searching; /* (nullable): for it */
  gboolean          hint_wanted;
  char             *hint; /* (nullable) */

  EdaPhase seen_phase;
  gsize    seen_events;
  gint64   seen_left;
  gboolean touched; /* the learner did something since the last tick */
  guint    tick_id;
};

void eda_play_changed (EdaPlay *self);
void eda_play_tell (EdaPlay *self, const char *sentence);

/* play-history.c */
EdaChallengeHistory *eda_play_open_history (EdaPlay *self, GError **error);

/* play-data.c: what the data say. */
void eda_play_start_judging (EdaPlay *self);
void eda_play_hand_over (EdaPlay *self); /* what a paused session did not take */
void eda_play_start_review (EdaPlay *self); /* when it is over and the data are known */
void eda_play_clear_data (EdaPlay *self);

/* play-hints.c */
void eda_play_clear_hints (EdaPlay *self);

G_END_DECLS
