/* Practice games without a window: what is shown, what may be answered, what it scores and why. An open
 * list: one file each, and its name in meson.build. An item is made again from game and seed. */
#pragma once

#include "analysis/result/figure.h"
#include "practice/draw.h"
#include "practice/theme.h"

/* What a player enters: a closed set, one way of asking for each. */
typedef enum
{
  EDA_ANSWER_BARS,   /* heights of EDA_GAME_BARS bars over low .. high */
  EDA_ANSWER_NUMBER, /* from low to high */
  EDA_ANSWER_PANEL,  /* one of the figures, from 1; 0 = none stands out */
  EDA_ANSWER_TEXT,
  EDA_ANSWER_THREE,  /* three of the figures, from 1, the best first */
  EDA_ANSWER_LINE,   /* heights at the left and right end of the first figure */
} EdaAnswerKind;

#define EDA_GAME_BARS 20

typedef struct
{
  double bars[EDA_GAME_BARS];
  double number;
  guint  panel;
  char  *text;
  guint  three[3]; /* 0 = not chosen */
  double left, right;
} EdaAnswer;

typedef struct _EdaGame EdaGame;

typedef struct
{
  const EdaGame *game;
  guint64        seed;
  char          *question;
  GPtrArray     *figures; /* EdaFigure: what is looked at */
  double         low, high;
  gboolean       small;      /* the window has no room for many panels */
  double         difficulty; /* in logits: see challenge/scoring/ability.h */
  double         chance;     /* score of those who guess, 0 .. 1 */
  char          *axis; /* (nullable): what low .. high is: "wait in minutes" */
  gpointer       data; /* the game's own */
  GDestroyNotify free_data;
} EdaGameItem;

typedef struct
{
  double     score; /* 0 .. 100 */
  char      *feedback;
  char      *example; /* (nullable): a text that would score full, in English as the judge reads it */
  EdaFigure *figure; /* (nullable): what was true, beside what was answered */
} EdaGameResult;

struct _EdaGame
{
  const char   *id;    /* "sketch": kept in histories */
  const char   *title; /* "Sketch the distribution" */
  const char   *about; /* what it trains, one sentence */
  const char   *patterns; /* "linear|u_shape": of the catalogue, that it trains to see */
  guint         n_items, minutes;
  EdaAnswerKind answer;
  double        step;   /* of a number that is answered */
  void (*make) (EdaGameItem *item, EdaDraw *draw);
  void (*judge) (const EdaGameItem *item, const EdaAnswer *answer, EdaGameResult *result);
};

const EdaGame *const *eda_games (guint *n);
const EdaGame        *eda_game_find (const char *id); /* (nullable) */

EdaGameItem *eda_game_item_new (const EdaGame *game, guint64 seed, gboolean small);
void         eda_game_item_free (EdaGameItem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaGameItem, eda_game_item_free)
EdaGameResult *eda_game_item_judge (const EdaGameItem *self, const EdaAnswer *answer);
void           eda_game_result_free (EdaGameResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EdaGameResult, eda_game_result_free)
