/* Numbers with their sentences; what cannot be told yet says what it would need. */

#include "widgets/challenge/challenge-scores.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/result/words.h"
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
  g_autofree char *brier = eda_words_number (EDA_ROLE_COEFFICIENT, score->brier);
  const char      *calibration = eda_prediction_get_calibration (score);

  if (score->n == 0)
    return g_strdup (_ ("None of your hypotheses was confirmed or refuted, so there is "
                        "nothing to score."));
  return g_strdup_printf (
      _ ("%u of %u were right, and you were %.0f %% sure on average. Brier score %s: 0 "
         "is "
         "best, 0.25 is guessing. %s"),
      score->hits,
      score->n,
      100 * score->mean_confidence,
      brier,
      calibration != NULL ? _ (calibration)
                          : _ ("From 20 hypotheses on it can be told whether you are too "
                               "sure."));
}

static void
add_boldness (GtkWidget *list, const EdaPrediction *score)
{
  const double     bits = score->mean_bits;
  g_autofree char *text
      = g_strdup_printf (_ ("%s%.2f bits"), bits < 0 ? "−" : "+", ABS (bits));
  g_autofree char *sentence = NULL;

  if (isnan (bits))
    return;
  sentence
      = g_strdup_printf (_ ("A hypothesis, against how often the same is true of the "
                            "other columns. %s"),
                         bits > 0.5  ? _ ("You knew more than chance.")
                         : bits >= 0 ? _ ("About what chance would have got.")
                                     : _ ("Chance would have done better this time."));
  add_text_row (list, _ ("Against chance"), sentence, text);
}

static char *
say_soundness (const EdaSessionReview *review)
{
  if (review->testable == 0)
    return g_strdup (_ ("No finding speaks of more than this file, so there was nothing "
                        "to check."));
  return g_strdup_printf (
      ngettext (
          "%u of %u finding holds when it is checked against all that you looked at.",
          "%u of %u findings hold when they are checked against all that you looked "
          "at.",
          review->testable),
      review->supported,
      review->testable);
}

static char *
say_discovery (const EdaSessionReview *review)
{
  guint found = 0;

  if (isnan (review->parts.discovery))
    return g_strdup (_ ("There was no time to explore in this one."));
  for (guint i = 0; i < review->insights->len; i++)
    found += review->matches[i].credit > 0;
  return g_strdup_printf (
      _ ("Of %u things that the data hold you logged %u."), review->insights->len, found);
}

static GtkWidget *
make_rows (const EdaSessionReview *review)
{
  const EdaScoreParts *parts = &review->parts;
  g_autofree char     *prediction = say_prediction (&review->prediction);
  g_autofree char     *discovery = say_discovery (review);
  g_autofree char     *soundness = say_soundness (review);
  GtkWidget           *list;
  GtkWidget           *group = eda_challenge_group_new (
      _ ("What it came to"), _ ("From 0 to 100. Time is in none of them."), &list);

  add_row (list,
           _ ("Overall"),
           _ ("All parts below; what is missing gives its weight to the rest."),
           review->overall);
  add_row (list, _ ("Prediction"), prediction, parts->prediction);
  add_boldness (list, &review->prediction);
  add_row (list, _ ("Discovery"), discovery, parts->discovery);
  add_row (list, _ ("Soundness"), soundness, parts->soundness);
  add_row (list,
           _ ("Thoroughness"),
           isnan (parts->coverage) ? _ ("There was no time to explore in this one.")
                                   : _ ("The checklist of 26 lines, as far as you got."),
           parts->coverage);
  add_row (list,
           _ ("So what?"),
           _ ("Whether your findings say who does what, with what, and when."),
           parts->so_what);
  return group;
}

static GtkWidget *
make_buttons (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *report
      = eda_challenge_button_new (_ ("Save _Report…"), "challenge.report", "pill");

  gtk_widget_add_css_class (report, "suggested-action");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), report);
  gtk_box_append (GTK_BOX (box),
                  eda_challenge_button_new (_ ("_History"), "challenge.history", "pill"));
  return box;
}

GtkWidget *
eda_challenge_scores_new (const EdaSession *session, const EdaSessionReview *review)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  const char      *why = eda_session_get_unranked_why (session);
  g_autofree char *rank
      = why != NULL
            ? g_strdup_printf (_ ("Recorded in your history, not ranked: %s."), why)
            : g_strdup (_ ("Recorded in your history."));

  gtk_box_append (GTK_BOX (box), eda_challenge_heading_new (_ ("Well Done"), "title-1"));
  gtk_box_append (GTK_BOX (box), eda_challenge_label_new (rank, NULL));
  gtk_box_append (GTK_BOX (box), make_buttons ());
  if (review != NULL && review->insights != NULL)
    gtk_box_append (GTK_BOX (box), make_rows (review));
  else
    gtk_box_append (GTK_BOX (box),
                    eda_challenge_label_new (_ ("The scores are being counted…"), NULL));
  return box;
}
