/* A challenge of 45 minutes by keys, with a picture of each part for the guide, on the
 * penguins; or on EDA_TOUR_FILE, with the lines of EDA_TOUR_CLAIMS, for somebody who
 * wants to look. */

#include "tests/widgets/challenge-fixture.h"

static const char *const usual_claims[] = {
  "body_mass_g ~ flipper_length_mm positive @90 because larger birds have longer wings",
  "bill_length_mm ~ bill_depth_mm positive @80 because both grow with the bird",
  "missing(sex) > 10% @60",
};

static char *
read_text (const char *path)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static char **
read_claims (void)
{
  const char      *path = g_getenv ("EDA_TOUR_CLAIMS");
  g_autofree char *text
      = path != NULL
            ? read_text (path)
            : g_strjoinv ("\n",
                          (char **)(const char *[]){
                              usual_claims[0], usual_claims[1], usual_claims[2], NULL });

  return g_strsplit (g_strchomp (text), "\n", -1);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char      *named = g_getenv ("EDA_TOUR_FILE");
  g_autofree char *sample = g_build_filename (
      g_getenv ("EDA_SOURCE_ROOT"), "sample-data", "penguins.csv", NULL);
  const char      *path = named != NULL ? named : sample;
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  eda_play_set_clock (tell_test_clock);
  open_window (fixture, data, name, "");
  g_assert_true (
      g_file_copy (file, fixture->csv, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL));
  dress (fixture);
  /* a message under the pointer would stay */
  keyboard_run (GTK_WIDGET (fixture->window),
                (const char *const[]){ "xdotool", "mousemove", "3", "400", NULL });
}

static gboolean
notebook_is_there (gpointer data)
{
  EdaWindow *window = data;

  return is_idle (window) && eda_window_get_page (window) == EDA_PAGE_NOTEBOOK;
}

static void
expect (Fixture *fixture, GtkWidget *window)
{
  g_auto (GStrv) claims = read_claims ();

  for (char **claim = claims; *claim != NULL; claim++)
    {
      type_text (window, *claim);
      press (window, "Return");
    }
  g_assert_cmpuint (
      eda_session_get_n_claims (get_session (fixture)), ==, g_strv_length (claims));
  let_pass (fixture, 60);
  take_picture (fixture, "tour-hypotheses");
  press (window, "ctrl+shift+f");
  take_picture_of (fixture, get_dialog (fixture), "tour-seal");
  press (window, "Return");
  g_assert_cmpint (eda_session_get_phase (get_session (fixture)), ==, EDA_PHASE_EXPLORE);
}

static void
assert_first_line (GtkWidget *dialog, const char *start)
{
  GtkWidget *line = harness_find (dialog, ADW_TYPE_ENTRY_ROW);

  g_assert_true (g_str_has_prefix (gtk_editable_get_text (GTK_EDITABLE (line)), start));
}

static gboolean
toast_is_gone (gpointer window)
{
  return harness_find_text (window, "Finding logged") == NULL;
}

static void
explore (Fixture *fixture, GtkWidget *window)
{
  harness_wait (notebook_is_there, fixture->window);
  harness_settle (window);
  take_picture (fixture, "tour-explore-first");
  press (window, "ctrl+4");
  let_pass (fixture, 4);
  press (window, "ctrl+l");
  if (g_getenv ("EDA_TOUR_FILE")
      == NULL) /* of several sentences the one about the pair */
    assert_first_line (get_dialog (fixture), "flipper_length_mm and body_mass_g");
  press (window, "shift+Tab ctrl+a");
  type_text (window, "Long flippers and heavy bodies go together");
  press (window, "Tab");
  type_text (window, "Use flipper_length_mm for weight because scales are hard to carry");
  take_picture_of (fixture, get_dialog (fixture), "tour-finding");
  press (window, "Return");
  g_assert_cmpuint (eda_session_get_n_findings (get_session (fixture)), ==, 1);
  g_assert_false (eda_session_get_finding (get_session (fixture), 1)->filled);
  press (window, "ctrl+shift+j");
  let_pass (fixture, 60);
  harness_wait (toast_is_gone, window);
  take_picture (fixture, "tour-explore");
  press (window, "ctrl+shift+j ctrl+shift+f");
  press (window, "Return");
  g_assert_cmpint (eda_session_get_phase (get_session (fixture)), ==, EDA_PHASE_COMPARE);
}

/* At the end of a line stands no "n =" without its number. */
static void
assert_whole_numbers (GtkWidget *window)
{
  g_autoptr (GPtrArray) labels = harness_find_all (window, GTK_TYPE_LABEL);
  guint n = 0;

  for (guint i = 0; i < labels->len; i++)
    n += strstr (gtk_label_get_text (labels->pdata[i]), ", n\u00a0=\u00a0") != NULL;
  g_assert_cmpuint (n, >, 0);
}

static void
compare (Fixture *fixture, GtkWidget *window)
{
  guint number, place = 0;

  harness_wait (is_judged, get_play (fixture));
  harness_settle (window);
  take_picture (fixture, "tour-compare-hidden");
  while ((number = eda_session_get_next_reveal (get_session (fixture))) != 0)
    {
      const EdaHypothesis *claim = eda_session_get_claim (get_session (fixture), number);
      g_autofree char     *name = g_strdup_printf ("tour-compare-%u", ++place);

      press (window, "space");
      g_assert_true (claim->revealed);
      /* the outcome stands above the sentence, not in it */
      g_assert_null (harness_find_text (window, claim->verdict->sentence));
      assert_whole_numbers (window);
      if (claim->verdict->outcome == EDA_OUTCOME_REFUTED)
        press (window, "alt+d"); /* the other direction */
      take_picture (fixture, name);
      if (claim->claim->confidence > 0.75
          && claim->verdict->outcome == EDA_OUTCOME_REFUTED)
        take_picture (fixture, "tour-compare");
      press (window, "alt+n");
    }
  harness_wait (is_known, get_play (fixture));
  harness_settle (window);
  take_picture (fixture, "tour-missed");
  press (window, "ctrl+shift+f");
  g_assert_cmpint (eda_session_get_phase (get_session (fixture)), ==, EDA_PHASE_REFLECT);
}

static void
reflect (Fixture *fixture, GtkWidget *window)
{
  type_text (window, "Saying first what I expect.");
  press (window, "Tab Tab Tab");
  type_text (window, "If I see groups, I will look at each pair within them.");
  take_picture (fixture, "tour-reflect");
  press (window, "ctrl+shift+f");
  g_assert_cmpint (eda_session_get_phase (get_session (fixture)), ==, EDA_PHASE_DONE);
  harness_wait (is_reviewed, get_play (fixture));
  harness_settle (window);
  take_picture (fixture, "tour-done");
}

static void
begin (Fixture *fixture)
{
  const EdaSessionPlan plan = eda_session_plan_of (EDA_PRESET_INTEGRATION45);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "challenge.new", NULL);
  choose_file (fixture);
  take_picture (fixture, "tour-setup");
  eda_window_take_play (
      fixture->window,
      eda_play_new (fixture->csv, fixture->window->challenge->facts, &plan, NULL));
  harness_settle (GTK_WIDGET (fixture->window));
}

static void
test_tour (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);

  keyboard_require ();
  begin (fixture);
  expect (fixture, window);
  explore (fixture, window);
  compare (fixture, window);
  reflect (fixture, window);
  harness_assert_named (window);
}

static void
set_up_long (Fixture *fixture, gconstpointer data)
{
  eda_play_set_clock (tell_test_clock);
  open_window (fixture,
               data,
               "long.csv",
               "total_formal_admissions_excluding_place_of_safety_detentions,a\n1,2\n");
}

/* Long names of columns are offered, and the window stays as narrow as a telephone. */
static void
test_long_names (Fixture *fixture, gconstpointer data)
{
  int least;

  begin (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 700);
  harness_settle (GTK_WIDGET (fixture->window));
  gtk_widget_measure (GTK_WIDGET (fixture->window),
                      GTK_ORIENTATION_HORIZONTAL,
                      -1,
                      &least,
                      NULL,
                      NULL,
                      NULL);
  g_assert_cmpint (least, <=, 360);
}

/* How sure is chosen before the line is written, and counts when the line says nothing
 * else. */
static void
test_slider_first (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkRange  *scale;

  keyboard_require ();
  begin (fixture);
  scale = GTK_RANGE (harness_find (window, GTK_TYPE_SCALE));
  gtk_range_set_value (scale, 85);
  g_assert_nonnull (harness_find_text (window, "85 % sure"));
  type_text (window, "levels(species) = 3");
  g_assert_cmpfloat (gtk_range_get_value (scale), ==, 85);
  press (window, "Return");
  g_assert_cmpfloat (
      eda_session_get_claim (get_session (fixture), 1)->claim->confidence, ==, 0.85);
  /* of that line only */
  g_assert_nonnull (harness_find_text (window, "How sure?"));
  gtk_range_set_value (scale, 85);
  type_text (window, "levels(island) = 3 @60");
  press (window, "Return");
  g_assert_cmpfloat (
      eda_session_get_claim (get_session (fixture), 2)->claim->confidence, ==, 0.6);
}

int
main (int argc, char *argv[])
{
  g_autoptr (EdaApplication) application = new_application (&argc, &argv);

  g_test_add (
      "/challenge-tour/penguins", Fixture, application, set_up, test_tour, tear_down);
  g_test_add ("/challenge-tour/slider-first",
              Fixture,
              application,
              set_up,
              test_slider_first,
              tear_down);
  g_test_add ("/challenge-tour/long-names",
              Fixture,
              application,
              set_up_long,
              test_long_names,
              tear_down);
  return g_test_run ();
}
