/* A challenge in a window, for the files that implement it. */
#pragma once

#include "app/play/challenge-document.h"
#include "app/play/play.h"
#include "app/window/window-private.h"
#include "widgets/challenge/challenge-bar.h"
#include "widgets/challenge/challenge-claims.h"
#include "widgets/challenge/challenge-reflect.h"
#include "widgets/challenge/challenge-setup.h"
#include "widgets/challenge/challenge-verdicts.h"

G_BEGIN_DECLS

/* What is on the challenge's page. */
typedef enum
{
  EDA_SHOWN_NOTHING,
  EDA_SHOWN_SETUP,
  EDA_SHOWN_LEFT, /* one was left: resume it? */
  EDA_SHOWN_PAUSED,
  EDA_SHOWN_CLAIMS,
  EDA_SHOWN_VERDICTS,
  EDA_SHOWN_REFLECT,
  EDA_SHOWN_SCORES,
} EdaChallengePage;

struct _EdaWindowChallenge
{
  EdaWindow       *window;
  EdaChallengeBar *bar;
  EdaPlay         *play; /* (nullable) */

  /* Before it begins: */
  GFile            *file;    /* (nullable) */
  EdaChallengeFile *facts;   /* (nullable): once it was read */
  GCancellable     *reading; /* (nullable) */
  char             *left;    /* (nullable): the log of one that was left */

  EdaChallengePage      shown;
  EdaChallengeSetup    *setup;    /* (nullable): these are on the page, or not */
  EdaChallengeClaims   *claims;   /* (nullable) */
  EdaChallengeVerdicts *verdicts; /* (nullable) */
  EdaChallengeReflect  *reflect;  /* (nullable) */
  AdwToast             *warning;  /* (nullable): of the time that is left */
  EdaPhase              warned_phase;
  gint64                warned_left; /* ms */
  gboolean              cards_shown; /* those that are due, once */
  gboolean              scored; /* the scores are on the page */
  gboolean              panels;   /* the data are in sight although the part has a page of its own */
  GHashTable           *looks; /* (nullable): chart and columns → ms in sight */
  guint                 step;  /* that the time is spent on */
  guint                 inhibited;
  GtkEventController   *input; /* of the window: the learner is there */
  EdaChallengeDocument  document; /* what the dialog of the report was told */
};

/* window-challenge.c */
EdaWindowChallenge *eda_window_get_challenge (EdaWindow *self); /* made when it is not there */
void                eda_window_take_play (EdaWindow *self, EdaPlay *take_play);
void                eda_window_tell_why (EdaWindow *self, const char *why); /* (nullable) */

void                eda_window_show_challenge_bar (EdaWindow *self);

/* window-challenge-data.c: the file that it is about. */
void eda_window_choose_challenge_file (EdaWindow *self, GFile *file);
void eda_window_begin_challenge (EdaWindow *self);
void eda_window_resume_challenge (EdaWindow *self);
void eda_window_leave_left_challenge (EdaWindow *self);

/* window-challenge-pages.c */
void eda_window_show_challenge_page (EdaWindow *self, EdaChallengePage page);
void eda_window_refresh_challenge_page (EdaWindow *self); /* something happened */
void eda_window_flush_challenge_page (EdaWindow *self);   /* what is being written is saved */
void eda_window_show_challenge_panels (EdaWindow *self, gboolean shown);
void eda_window_show_insight (EdaWindow *self, guint place);

/* window-challenge-report.c */
void eda_window_export_challenge (EdaWindow *self);

/* window-challenge-explore.c: findings, looks and the log beside the notebook. */
gboolean eda_window_may_log_finding (EdaWindow *self);
void     eda_window_log_finding (EdaWindow *self);                    /* of what has the focus */
void     eda_window_log_finding_of (EdaWindow *self, const char *id); /* of a cell */
void     eda_window_watch_looks (EdaWindow *self, gint64 ms);         /* that went by */
void     eda_window_show_log (EdaWindow *self, gboolean shown);
void     eda_window_refresh_log (EdaWindow *self);
void     eda_window_fold_log (EdaWindow *self);

/* window-challenge-help.c: what costs something, and is asked about first */
void eda_window_ask_for_peek (EdaWindow *self);
void eda_window_peek (EdaWindow *self);
void eda_window_ask_for_hint (EdaWindow *self);
void eda_window_take_hint (EdaWindow *self);

/* window-challenge-write.c: a hypothesis when the data are in sight */
void eda_window_write_later (EdaWindow *self);

/* window-challenge-cards.c: what is due in a review; NULL: it cannot be known */
GtkWidget *eda_window_make_due_cards (EdaWindow *self);

/* window-challenge-actions.c: @response is what then happens. */
void eda_window_ask_in_challenge (EdaWindow *self, const char *heading, const char *body, const char *response, const char *yes);

G_END_DECLS
