/* Two sentences, marked: the examples of fares with a long right tail. */

#include "practice/games/describe.h"

static const EdaDescribed fare
    = { "fare", "GBP", EDA_DESCRIBED_RIGHT, 14.5, 32, 7.9, 31, 50, 0, 512, .6, .13 };

static const struct
{
  const char *text;
  int         total;
} vectors[] = {
  { "Fares are strongly right-skewed with a single peak, and half of passengers paid "
    "less "
    "than about 14.5 GBP. The middle half paid between 8 and 31, but about 13% are "
    "extreme "
    "values, up to 512.",
    10 },
  { "Ticket fares are not symmetric: a long right tail pulls the mean (32) well above "
    "the "
    "median (14.5). The IQR is about 23 and there are many outliers above 65.",
    10 },
  { "Fares are bimodal with median 14. Spread from 0 to 512 with outliers.", 7 },
  { "The fare is skewed to the right. The average is 32.", 5 },
  { "Fare is left-skewed, median about 14.5 and IQR 23. No obvious outliers.", 5 },
  { "Fares look normal. The median is 14.", 3 },
  { "The distribution is interesting.", 0 },
};

static void
test_vectors (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      EdaDescriptionScore score = eda_description_score (vectors[i].text, &fare);

      g_test_message ("%s: shape %d centre %d spread %d unusual %d context %d penalty %d",
                      vectors[i].text,
                      score.shape,
                      score.centre,
                      score.spread,
                      score.unusual,
                      score.context,
                      score.penalty);
      g_assert_cmpint (score.total, ==, vectors[i].total);
    }
}

/* What the program would have written gets all points, whatever the shape. */
static void
test_model (void)
{
  for (int shape = 0; shape < EDA_DESCRIBED_N_SHAPES; shape++)
    for (int far = 0; far < 2; far++)
      {
        EdaDescribed     facts = fare;
        g_autofree char *model = NULL;

        facts.shape = (EdaDescribedShape)shape;
        facts.beyond_share = far ? .13 : 0;
        model = eda_description_dup_model (&facts);
        g_test_message ("%s", model);
        g_assert_cmpint (eda_description_score (model, &facts).total, ==, 10);
      }
}

static void
test_numbers (void)
{
  EdaDescribed facts
      = { "rent_eur", "EUR", EDA_DESCRIBED_NORMAL, 1450, 1460, 1200, 1700, 300, 400, 2500,
          0,          0 };

  /* thousands with commas, and "k" */
  g_assert_cmpint (
      eda_description_score ("Rents have a median of 1,450. x.", &facts).centre, ==, 2);
  g_assert_cmpint (
      eda_description_score ("The mean rent is 1.46k. x.", &facts).centre, ==, 2);
  g_assert_cmpint (
      eda_description_score ("No outliers at all. x.", &facts).unusual, ==, 2);
  g_assert_cmpint (eda_description_score ("", &facts).total, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/describe/vectors", test_vectors);
  g_test_add_func ("/describe/model", test_model);
  g_test_add_func ("/describe/numbers", test_numbers);
  return g_test_run ();
}
