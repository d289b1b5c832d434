/* The report to print: A4 pages, as PDF. */
#pragma once

#include "report/render.h"

extern const EdaReportFormat eda_report_format_pdf;
