package org.academy;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The Academy: one application, its modules its packages. */
@SpringBootApplication
@Modulithic(systemName = "Academy", sharedModules = "shared")
public class Academy {}
