package org.academy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** The stack the platform's owner chose stands in the pom, by the names they chose it. */
class StackTest {

    @Test
    void standsInThePomByName() throws Exception {
        assertThat(dependencies())
                .contains(
                        "org.springframework.boot:spring-boot-starter-web",
                        "com.vaadin:vaadin-spring-boot-starter",
                        "org.springframework.boot:spring-boot-starter-data-jpa",
                        "org.mariadb.jdbc:mariadb-java-client",
                        "co.elastic.clients:elasticsearch-java",
                        "org.springframework.boot:spring-boot-starter-oauth2-client",
                        "org.junit.jupiter:junit-jupiter");
    }

    private static Stream<String> dependencies() throws Exception {
        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        var path = XPathFactory.newInstance().newXPath();
        var found = (NodeList) path.evaluate("/project/dependencies/dependency", pom, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(dependency -> {
            var parts = ((org.w3c.dom.Element) dependency);
            return parts.getElementsByTagName("groupId").item(0).getTextContent() + ":"
                    + parts.getElementsByTagName("artifactId").item(0).getTextContent();
        });
    }
}
