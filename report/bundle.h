/* A notebook with its data and its report, in one archive. */
#pragma once

#include "report/render.h"

extern const EdaReportFormat eda_report_format_bundle;
