package org.henji.standalone.notice;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PUBLISH_QUIET_PROPERTY_NAME;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;
import org.junit.platform.suite.api.Suite;

/** Every clause of the notice that this system implements, as examples in docs/notice that anybody can read. */
@Suite
@IncludeEngines("cucumber")
@SelectDirectories("../docs/notice")
@ConfigurationParameter(key = GLUE_PROPERTY_NAME, value = "org.henji.standalone.notice")
@ConfigurationParameter(key = PLUGIN_PUBLISH_QUIET_PROPERTY_NAME, value = "true")
class NoticeTest {}
