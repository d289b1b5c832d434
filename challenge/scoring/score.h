/* What a session comes to: pure functions, formula version 1. Every number says how many claims or
 * findings it rests on; NaN: too few. The formulas with examples stand in docs/CHALLENGE.md. */
#pragma once

#include <glib.h>

#define EDA_SCORE_FORMULA 1

/* A sealed claim that was resolved. */
typedef struct
{
  double   confidence; /* 0.5 .. 1 */
  gboolean hit;
  double   base_rate; /* q, share of the file's other columns of which the same is true; NaN */
} EdaBet;

typedef struct
{
  guint  n, hits;
  double hit_rate, low, high; /* Wilson, 90 % */
  double brier;               /* mean (p − outcome)²: 0 best, 0.25 always 50 %, 1 worst */
  double points;              /* mean; 0 = coin flips */
  double score;               /* 0 .. 100: clamp ((points + 100) / 2) */
  double mean_confidence, overconfidence; /* less the hit rate */
  double z;                   /* Σ (p − o) / √ Σ p (1 − p) */
  double bits, mean_bits;     /* against the base rates; of those that are known */
  double base_brier, skill;   /* 1 − Brier / that of the base rates */
} EdaPrediction;

/* 100 (1 − 4 (p − o)²) */
double eda_bet_points (const EdaBet *bet);
/* log₂ (p / q) of a hit, log₂ ((1 − p) / (1 − q)) of a miss, p within .01 .. .99; NaN without q */
double        eda_bet_bits (const EdaBet *bet);
EdaPrediction eda_score_prediction (const EdaBet bets[], guint n);
/* "overconfident", "underconfident", "well calibrated"; NULL below 20 claims */
const char *eda_prediction_get_calibration (const EdaPrediction *self);
/* (k + 1) / (m + 2) within .02 .. .98 of m resolved substitutions, k confirmed; .5 below three. */
double eda_base_rate (guint confirmed, guint resolved);

/* A bin of the calibration plot: 50–60, 60–70, 70–80, 80–90, 90–100 %. */
typedef struct
{
  guint  n;
  double confidence, hit_rate; /* means; NaN when empty */
  double low, high;            /* where 90 % of well calibrated hit rates lie */
} EdaCalibrationBin;
#define EDA_CALIBRATION_BINS 5
void eda_score_calibration (const EdaBet bets[], guint n, EdaCalibrationBin bins[EDA_CALIBRATION_BINS]);

/* What the data held, and how well it was found. */
typedef struct
{
  double importance; /* T: of the type of pattern */
  double effect;     /* E, 0 .. 1 */
  double reach;      /* S, 0 .. 1 */
  double credit;     /* 0 .. 1, hints taken off */
} EdaInsightScore;

double eda_insight_weight (double importance, double effect, double reach); /* T (½ + ½E) (½ + ½S) */
/* 100 Σ w credit / Σ w, and 2.5 for each supported finding @beyond the list, 10 at most; 0 .. 110. NaN
 * without insights. */
double eda_score_discovery (const EdaInsightScore insights[], guint n, guint beyond);
/* How much of its credit a finding keeps after hints: 1, .8, .6, .3 */
double eda_hint_factor (guint level);
/* Normalised discounted gain of the three starred pairs; @gains of the stars in order, 0 = not an
 * insight; @best: all gains there are. */
double eda_score_top3 (const double gains[3], const double best[], guint n);

/* 100 (supported + 1) / (testable + 2); NaN when none is testable. */
double eda_score_soundness (guint supported, guint testable);
/* Benjamini & Hochberg: which of @p survive at @q; how many. @survives: n, may be NULL */
guint eda_false_discoveries (const double p[], guint n, double q, gboolean survives[]);
/* α-investing (Foster & Stine 2008): wealth after each test, starting with @wealth. */
void eda_alpha_wealth (const double p[], guint n, double wealth, double out[]);
/* 100 mean (0 .. 3) / 3; NaN without findings */
double eda_score_so_what (const guint scores[], guint n);

typedef struct
{
  double prediction, discovery, soundness, coverage, so_what; /* 0 .. 100; NaN: left out */
} EdaScoreParts;

/* .30 .30 .20 .10 .10; what is left out gives its weight to the rest. NaN when all are. */
double eda_score_overall (const EdaScoreParts *parts);
/* clamp ((overall − 30) / 60, 0, 1): the result of a rated game */
double eda_score_game (double overall);
