package org.academy.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.theme.aura.Aura;

/** The page every view of the portal lives in: Vaadin's Aura, dressed in the tokens both faces share. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://styles/tokens.css")
@StyleSheet("context://styles/vaadin.css")
@StyleSheet("context://styles/portal.css")
@Viewport("width=device-width, initial-scale=1")
public class PortalShell implements AppShellConfigurator {}
