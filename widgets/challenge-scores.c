/* Numbers with their sentences; what cannot be told yet says what it would need. */

#include "widgets/challenge-scores.h"

#include <math.h>

#include "analysis/result/format.h"
#include "widgets/challenge-parts.h"
#include "widgets/widgets.h"

static void
add_text_row (GtkWidget *list, const char *title, const char *sentence, const char *text)
{
  GtkWidget       *row = eda_challenge_row_new (title, sentence);
  GtkWidget       *label = gtk_label_new (text);
  g_autofree char *name = g_strdup_printf ("%s: %s", title, text);

  gtk_widget_add_css_class (label, "score");
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  eda_widget_set_label (row, name, sentence);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static void
add_row (GtkWidget *list, const char *title, const char *sentence, double value)
{
  g_autofree char *text
      = isnan (value) ? g_strdup ("–") : g_strdup_printf ("%.0f", value);

  add_text_row (list, title, sentence, text);
}

static char *
say_prediction (const EdaPrediction *score)
{
  g_autofree char *brier = eda_format (EDA_ROLE_COEFFICIENT, score->brier);
  const char      *calibration = eda_prediction_get_calibration (score);

  if (score->n == 0)
    return g_strdup ("None of your hypotheses was confirmed or refuted, so there is "
                     "nothing to score.");
  return g_strdup_printf (
      "%u of %u were right, and you were %.0f %% sure on average. Brier score %s: 0 is "
      "best, 0.25 is guessing. %s",
      score->hits,
      score->n,
      100 * score->mean_confidence,
      brier,
      calibration != NULL ? calibration
                          : "From 20 hypotheses on it can be told whether you are too "
                            "sure.");
}

static void
add_boldness (GtkWidget *list, const EdaPrediction *score)
{
  const double     bits = score->mean_bits;
  g_autofree char *text
      = g_strdup_printf ("%s%.2f bits", bits < 0 ? "−" : "+", ABS (bits));
  g_autofree char *sentence = NULL;

  if (isnan (bits))
    return;
  sentence = g_strdup_printf ("A hypothesis, against how often the same is true of the "
                              "other columns. %s",
                              bits > 0.5  ? "You knew more than chance."
                              : bits >= 0 ? "About what chance would have got."
                                          : "Chance would have done better this time.");
  add_text_row (list, "Against chance", sentence, text);
}

static char *
say_findings (const EdaSession *session)
{
  guint n = 0;

  for (guint i = 1; i <= eda_session_get_n_findings (session); i++)
    n += !eda_session_get_finding (session, i)->retracted;
  if (n == 0)
    return g_strdup ("You logged no finding.");
  return g_strdup_printf (
      "You logged %u. The line says who does what, with what, and when.", n);
}

static GtkWidget *
make_rows (const EdaSession *session, const EdaChecklistNeeds *needs)
{
  const EdaPrediction score = eda_session_score_prediction (session);
  const EdaScoreParts parts = eda_session_score_parts (session, needs);
  g_autofree char    *prediction = say_prediction (&score);
  g_autofree char    *findings = say_findings (session);
  GtkWidget          *list;
  GtkWidget          *group = eda_challenge_group_new (
      "What it came to", "From 0 to 100. Time is in none of them.", &list);

  add_row (list,
           "Overall",
           "All parts below; what is missing gives its weight to the rest.",
           eda_score_overall (&parts));
  add_row (list, "Prediction", prediction, parts.prediction);
  add_boldness (list, &score);
  add_row (list,
           "Soundness",
           isnan (parts.soundness)
               ? "No finding came with a test that could be checked."
               : "How many of your tested findings hold among all that you looked at.",
           parts.soundness);
  add_row (list,
           "Thoroughness",
           isnan (parts.coverage) ? "It is counted while you explore."
                                  : "The checklist of 26 lines, as far as you got.",
           parts.coverage);
  add_row (list, "So what?", findings, parts.so_what);
  return group;
}

GtkWidget *
eda_challenge_scores_new (const EdaSession *session, const EdaChecklistNeeds *needs)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget       *history;
  const char      *why = eda_session_get_unranked_why (session);
  g_autofree char *rank
      = why != NULL ? g_strdup_printf ("Recorded in your history, not ranked: %s.", why)
                    : g_strdup ("Recorded in your history.");

  gtk_box_append (GTK_BOX (box), eda_challenge_heading_new ("Well Done", "title-1"));
  gtk_box_append (GTK_BOX (box), eda_challenge_label_new (rank, NULL));
  gtk_box_append (GTK_BOX (box), make_rows (session, needs));
  history = eda_challenge_button_new ("_History", "challenge.history", "pill");
  gtk_widget_set_halign (history, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), history);
  return box;
}
