/* The table, and the window that lists it: GtkShortcutsWindow is a thousand pixels wide
 * in large text. Rows of a group stand together. */

#include "app/shortcuts.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "widgets/tidy-names.h"
#include "widgets/widgets.h"

static const EdaShortcut shortcuts[] = {
  { N_ ("File"), N_ ("Open a file"), "win.open", "<Control>o" },
  { N_ ("File"), N_ ("Paste a table as data"), "win.paste-table", "<Control><Shift>v" },
  { N_ ("File"), N_ ("Replace the data"), "win.replace-data", "<Control><Shift>o" },
  { N_ ("File"), N_ ("Read the file again"), "win.reload", "F5 <Control>r" },
  { N_ ("File"), N_ ("How it was read"), "win.import", "<Shift>F9" },
  { N_ ("File"), N_ ("Save the notebook"), "win.save", "<Control>s" },
  { N_ ("File"), N_ ("Save the notebook as"), "win.save-as", "<Control><Shift>s" },
  { N_ ("File"),
    N_ ("Save the notebook with its data"),
    "win.pass-on",
    "<Control><Alt>s" },
  { N_ ("File"), N_ ("Undo"), "win.undo", "<Control>z" },
  { N_ ("File"), N_ ("Redo"), "win.redo", "<Control><Shift>z" },
  { N_ ("File"), N_ ("Cancel reading"), "win.cancel", "Escape" },
  { N_ ("File"), N_ ("Save a report"), "win.export-report", "<Control><Shift>e" },
  { N_ ("General"), N_ ("New window"), "app.new-window", "<Control>n" },
  { N_ ("General"), N_ ("Close the window"), "window.close", "<Control>w" },
  { N_ ("General"), N_ ("Find something to do"), "win.palette", "<Control>k" },
  { N_ ("General"), N_ ("Preferences"), "app.preferences", "<Control>comma" },
  { N_ ("General"), N_ ("Keyboard shortcuts"), "app.shortcuts", "<Control>question" },
  { N_ ("General"), N_ ("Guide"), "app.guide", "<Shift>F1" },
  { N_ ("General"), N_ ("Quit"), "app.quit", "<Control>q" },
  { N_ ("Columns"), N_ ("Show or hide the columns"), "win.sidebar", "F9" },
  { N_ ("Columns"),
    N_ ("Find a column, or in the cells"),
    "win.find-column",
    "<Control>f" },
  { N_ ("Columns"), N_ ("Types of the marked columns"), NULL, "t" },
  { N_ ("Notebook"), N_ ("1 Shape & Types"), "win.go-to-step(uint32 1)", "<Control>1" },
  { N_ ("Notebook"), N_ ("2 Missing Data"), "win.go-to-step(uint32 2)", "<Control>2" },
  { N_ ("Notebook"), N_ ("3 Distributions"), "win.go-to-step(uint32 3)", "<Control>3" },
  { N_ ("Notebook"), N_ ("4 Relationships"), "win.go-to-step(uint32 4)", "<Control>4" },
  { N_ ("Notebook"), N_ ("5 Categories"), "win.go-to-step(uint32 5)", "<Control>5" },
  { N_ ("Notebook"), N_ ("6 Outliers"), "win.go-to-step(uint32 6)", "<Control>6" },
  { N_ ("Notebook"),
    N_ ("Add a note on top"),
    "script.add-note(\'\')",
    "<Control><Shift>n" },
  { N_ ("Notebook"), N_ ("Next card, card before"), NULL, "Down Up" },
  { N_ ("Notebook"), N_ ("Into the card (Escape: out)"), NULL, "Return" },
  { N_ ("Notebook"), N_ ("Options of the card"), NULL, "<Control>e" },
  { N_ ("Notebook"), N_ ("Note below the card"), NULL, "<Control>m b" },
  { N_ ("Notebook"), N_ ("Note above the card"), NULL, "a" },
  { N_ ("Notebook"), N_ ("Move the card up, down"), NULL, "<Alt>Up <Alt>Down" },
  { N_ ("Notebook"), N_ ("Remove the card"), NULL, "Delete" },
  { N_ ("Notebook"), N_ ("Copy the focused figure or table"), NULL, "<Control>c" },
  { N_ ("Notebook"), N_ ("Menu of the focused figure or table"), NULL, "<Shift>F10" },
  { N_ ("Notebook"), N_ ("What is this statistic?"), NULL, "F1" },
  { N_ ("Notebook"), N_ ("Show the notebook"), "win.show-notebook", "<Alt>1" },
  { N_ ("Figures"), N_ ("Next value, value before"), NULL, "Right Left" },
  { N_ ("Figures"), N_ ("Select the rows of the value"), NULL, "space" },
  { N_ ("Figures"), N_ ("Zoom in, zoom out"), NULL, "plus minus" },
  { N_ ("Figures"), N_ ("Whole figure"), NULL, "0" },
  { N_ ("Figures"),
    N_ ("Move the part that is seen"),
    NULL,
    "<Control>Right <Control>Left" },
  { N_ ("Challenge"),
    N_ ("Practice: games and data"),
    "win.practice",
    "<Control><Shift>g" },
  { N_ ("Challenge"), N_ ("New challenge"), "challenge.new", "<Control><Shift>k" },
  { N_ ("Challenge"), N_ ("Write a hypothesis"), "challenge.write", "<Control><Shift>h" },
  { N_ ("Challenge"), N_ ("Log a finding"), "challenge.log-finding", "<Control>l" },
  { N_ ("Challenge"), N_ ("Log and checklist"), "challenge.log", "<Control><Shift>j" },
  { N_ ("Challenge"), N_ ("Pause, go on"), "challenge.pause", "<Control><Shift>p" },
  { N_ ("Challenge"), N_ ("Finish this part"), "challenge.next", "<Control><Shift>f" },
  { N_ ("Challenge"),
    N_ ("Show or hide the timer"),
    "challenge.timer",
    "<Control><Shift>t" },
  { N_ ("Challenge"), N_ ("Challenge history"), "challenge.history", "<Control>h" },
  { N_ ("Challenge"), N_ ("Progress"), "win.progress", "<Control><Shift>y" },
  { N_ ("Data"), N_ ("Show the rows of the table"), "win.show-data", "<Alt>2" },
  { N_ ("Data"), N_ ("Show the selected rows"), "win.show-rows", "<Control><Shift>r" },
  { N_ ("Data"),
    N_ ("Keep what is marked or sorted as a step"),
    "win.keep",
    "<Control><Alt>k" },
  { N_ ("Data"), N_ ("Add a filter"), "win.add-filter", "<Control><Shift>l" },
  { N_ ("Data"), N_ ("Go to a row"), "win.go-to-row", "<Control>g" },
  { N_ ("Data"), N_ ("Find in the cells: next, before"), NULL, "F3 <Shift>F3" },
  { N_ ("Data"), N_ ("First cell, last cell"), NULL, "<Control>Home <Control>End" },
  { N_ ("Data"), N_ ("Select more cells"), NULL, "<Shift>Right <Shift>Down" },
  { N_ ("Data"), N_ ("Mark the selected rows in the figures"), NULL, "<Shift>space" },
  { N_ ("Data"), N_ ("Next marked row, the one before"), NULL, "period comma" },
  { N_ ("Data"), N_ ("Sort down, sort up"), NULL, "bracketleft bracketright" },
  { N_ ("Data"), N_ ("Sort by one more column: down, up"), NULL, "braceleft braceright" },
  { N_ ("Data"), N_ ("In the order of the file"), NULL, "BackSpace" },
  { N_ ("Data"), N_ ("Keep only this value, leave it out"), NULL, "quotedbl apostrophe" },
  { N_ ("Data"), N_ ("Next other value, the one before"), NULL, "greater less" },
  { N_ ("Data"), N_ ("Next missing value, the one before"), NULL, "z <Shift>z" },
  { N_ ("Data"), N_ ("The row as a list"), NULL, "F4" },
  { N_ ("Data"), N_ ("Distribution of the column"), NULL, "d" },
  { N_ ("Data"), N_ ("Types of the selected columns"), NULL, "t" },
  { N_ ("Data"), N_ ("Pin the columns, or let go"), NULL, "p" },
  { N_ ("Data"), N_ ("Hide the columns, show all"), NULL, "minus equal" },
  { N_ ("Data"),
    N_ ("Copy with and without the names"),
    NULL,
    "<Control>c <Control><Shift>c" },
};

const EdaShortcut *
eda_shortcuts (guint *n)
{
  *n = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}

void
eda_shortcuts_install (GtkApplication *application)
{
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_auto (GStrv) keys = g_strsplit (shortcuts[i].keys, " ", -1);

      if (shortcuts[i].action != NULL)
        gtk_application_set_accels_for_action (
            application, shortcuts[i].action, (const char *const *)keys);
    }
}

/* Plain words, and a line for each of several keys: pictures of keys leave what they do
 * no room in large text. */
GtkWidget *
eda_shortcut_label_new (const char *keys)
{
  GtkWidget *label;
  g_auto (GStrv) words = g_strsplit (keys, " ", -1);
  g_autofree char *text = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint           key;
      GdkModifierType modifiers;

      gtk_accelerator_parse (words[i], &key, &modifiers);
      g_free (words[i]);
      words[i] = gtk_accelerator_get_label (key, modifiers);
    }
  text = g_strjoinv ("\n", words);
  label = gtk_label_new (text);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static GtkWidget *
row_new (const EdaShortcut *shortcut)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *keys = eda_shortcut_label_new (shortcut->keys);
  AdwActionRow    *action_row = ADW_ACTION_ROW (row);
  g_autofree char *said
      = g_strdelimit (g_strdup (gtk_label_get_text (GTK_LABEL (keys))), "\n", ' ');

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcut->title));
  adw_action_row_set_title_lines (action_row, 0);
  adw_action_row_add_suffix (action_row, keys);
  eda_widget_set_label (row, _ (shortcut->title), said);
  return row;
}

static GtkWidget *
page_new (void)
{
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = NULL;

  adw_preferences_page_set_title (ADW_PREFERENCES_PAGE (page), _ ("Keyboard shortcuts"));
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (i == 0 || !g_str_equal (shortcuts[i].group, shortcuts[i - 1].group))
        {
          group = adw_preferences_group_new ();
          adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                           _ (shortcuts[i].group));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                                    ADW_PREFERENCES_GROUP (group));
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row_new (&shortcuts[i]));
    }
  return page;
}

void
eda_shortcuts_present (GtkWindow *parent)
{
  GtkWidget *window = adw_preferences_window_new ();

  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window),
                              ADW_PREFERENCES_PAGE (page_new ()));
  /* GTK's button for it has no name; Ctrl+K finds what can be done. */
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  g_object_set (window,
                "title",
                _ ("Keyboard shortcuts"),
                "modal",
                TRUE,
                "transient-for",
                parent,
                NULL);
  eda_tidy_names (window);
  gtk_window_present (GTK_WINDOW (window));
}
